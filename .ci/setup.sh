# Shared by ./run and ./test: finds or installs what they need, and builds. Sourced, not run.

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

LOCAL="$PWD/.local"
export GIS_LOCAL="$LOCAL" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p "$LOCAL" 2>/dev/null || true
[ -O "$LOCAL" ] || fail "The folder .local belongs to another user: $(stat -c %U "$LOCAL" 2>/dev/null || echo "nobody could make it"). Run as that user, or in a clone of your own."

# Version of PostgreSQL's server on this machine; where there is none, that of the distribution.
postgres_version() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | cut -d/ -f5 | sort -n | tail -1)
  echo "${found:-15}"
}

# Debian packages that are missing for what is asked: database, node, browser.
missing_packages() {
  local version what
  version=$(postgres_version)
  for what in "$@"; do
    case $what in
      database)
        [ -x "/usr/lib/postgresql/$version/bin/initdb" ] || echo "postgresql-$version"
        [ -e "/usr/lib/postgresql/$version/lib/postgis-3.so" ] || echo "postgresql-$version-postgis-3" ;;
      node) command -v node >/dev/null && command -v npm >/dev/null || echo "nodejs npm" ;;
      browser) [ -x /usr/bin/chromium-headless-shell ] || [ -x /usr/bin/chromium ] || echo chromium-headless-shell ;;
      dotnet) ldconfig -p | grep -q libicuuc || apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | tail -1 ;;
    esac
  done
}

install_packages() {
  local packages runner=() line
  packages=$(missing_packages dotnet "$@" | tr '\n' ' ')
  [ -n "${packages// /}" ] || return 0
  line="apt-get install --no-install-recommends -y $packages"
  command -v apt-get >/dev/null || fail "These are missing: $packages. This machine has no apt-get; install them by your system's means."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -v 2>/dev/null || fail "These packages are missing, and there is neither root nor sudo. Ask for: $line"
    runner=(sudo)
  fi
  say "Installing $packages"
  # The platform has a cluster of its own; Debian need not make and start one.
  if [[ $packages == *postgresql-* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    "${runner[@]}" mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | "${runner[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  # Lists may be missing on a fresh machine, or too old to find the packages.
  # shellcheck disable=SC2086
  "${runner[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update \
    && "${runner[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends -y $packages >"$LOCAL/apt.log" 2>&1 \
    || fail "Installing failed; see .local/apt.log. The line was: $line"
}

need_dotnet() {
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' && return
  fail "The .NET 10 SDK is missing. Get it: https://learn.microsoft.com/dotnet/core/install/linux-debian, or run
  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
and put ~/.dotnet on your PATH."
}

# Debian 12 brings Node 18; a newer one comes from npm and stays in .local.
need_node() {
  local own="$LOCAL/node/bin"
  [ -x "$own/node" ] && PATH="$own:$PATH"
  [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ] && return
  say "Fetching Node 22"
  mkdir -p "$LOCAL/node"
  (cd "$LOCAL/node" && npm pack --silent "node-linux-$(node -p process.arch)@22" >archive \
    && tar -xzf "$(cat archive)" --strip-components=1 && rm -f "$(cat archive)" archive) || fail "Node 20 or newer is missing, and npm could not fetch it."
  PATH="$own:$PATH"
}

# What the published program was made from: names, sizes and times of the sources.
sources() {
  find api map-client data/GisPlatform.Data data/GisPlatform.PhotoStore data/GisPlatform.Loader Directory.* global.json -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -not -path 'api/wwwroot/graphiql/*' \
    -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum
}

# Publishes the program and the loader to .local, unless that is done already.
publish() {
  local now
  now=$(sources)
  [ "$(cat "$LOCAL/published" 2>/dev/null)" = "$now" ] && return
  say "Building (the first time takes some minutes)"
  # Files of an earlier build would stay under their old fingerprints.
  rm -rf "$LOCAL/app" "$LOCAL/loader" "$LOCAL/published"
  dotnet publish api -c Release -o "$LOCAL/app" -v quiet -nologo -clp:NoSummary || fail "The build failed."
  dotnet publish data/GisPlatform.Loader -c Release -o "$LOCAL/loader" -v quiet -nologo -clp:NoSummary || fail "The build failed."
  # Building copies npm's files beside the sources, so look again.
  sources >"$LOCAL/published"
}
