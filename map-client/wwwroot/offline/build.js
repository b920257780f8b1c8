// The client's files, by builds. A build is kept whole under its id; pages of the one before find theirs while they are open.
const BUILD = `build-${build.id}`, MANIFEST = '/build.json';
const FINGERPRINT = /\.[a-z0-9]{10}\./;
const pathOf = new Map(Object.entries(build.files).map(([path, address]) => [`/${address}`, path]));
const isFingerprinted = address => pathOf.has(address) && pathOf.get(address) !== address.slice(1);

/** Keeps what every page needs, and what was kept of the build before. Fails as a whole: then the build before stays. */
async function keepBuild() {
  const before = await buildBefore();
  const wanted = new Set([...build.core, ...await pathsOf(before)].filter(path => path in build.files).map(path => `/${build.files[path]}`));
  await forEach(wanted, 6, keepFile);
  await forEach(new Set(['/', '/?lang=en', ...await framesOf(before)]), 2, keepFrame);
  await putInto(BUILD, MANIFEST, new Response(JSON.stringify(build.files)));
}

/** Forgets builds that no page can be of: all but this one and the one before. */
async function forgetBuilds() {
  const keep = [BUILD, await buildBefore()];
  const old = (await caches.keys()).filter(name => name.startsWith('build-') && !keep.includes(name));
  await Promise.all(old.map(name => caches.delete(name)));
}

/** A file of the client, or undefined: it is none. */
function file(event, address) {
  if (isFingerprinted(address)) return keptFile(event, address);
  if (Object.hasOwn(build.files, address.slice(1)))
    return networkFirst(event, () => fetch(event.request), () => keptAt(BUILD, `/${build.files[address.slice(1)]}`));
  // Of another build.
  if (FINGERPRINT.test(address)) return caches.match(address, { ignoreVary: true }).then(found => found ?? fetch(event.request));
}

async function keptFile(event, address) {
  const found = await caches.match(address, { ignoreVary: true });
  if (found) return found;
  const answer = await fetch(event.request);
  if (answer.ok) stay(event, putInto(BUILD, address, answer.clone()));
  return answer;
}

async function keepFile(address) {
  const cache = await caches.open(BUILD);
  if (await cache.match(address)) return;
  // What the build before has in common need not come again; what has no fingerprint must.
  const answer = isFingerprinted(address) ? await caches.match(address, { ignoreVary: true }) ?? await fetch(address) : await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await cache.put(address, answer);
}

const putInto = async (name, key, answer) => (await caches.open(name)).put(key, answer);

const buildBefore = async () => (await caches.keys()).findLast(name => name.startsWith('build-') && name !== BUILD);

async function pathsOf(name) {
  const files = name && await (await keptAt(name, MANIFEST))?.json();
  if (!files) return [];
  const paths = new Map(Object.entries(files).map(([path, address]) => [`/${address}`, path]));
  return (await (await caches.open(name)).keys()).map(({ url }) => paths.get(new URL(url).pathname)).filter(Boolean);
}
