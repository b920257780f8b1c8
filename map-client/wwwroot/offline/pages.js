// Pages: frames of the client, which a build keeps with its files, and whole pages of the server, which are kept as they were last seen.
const SEEN_PAGES = 'seen-pages', MOST_PAGES = 40;
// A frame is the same each day: it need not be waited for as long as what it shows.
const PAGE_PATIENCE = 4000;
const NEVER = /^\/(account|embed|graphql|graphiql|health|tiles|photos)\b|\.\w+$/;

/** The page of an address, or undefined: it is left alone. */
function page(event, url) {
  const key = frameOf(url);
  if (key) return networkFirst(event, () => fetched(event, answer => isOfBuild(answer) && putInto(BUILD, key, answer)), () => keptFrame(key), PAGE_PATIENCE);
  if (NEVER.test(url.pathname)) return;
  const address = url.pathname + url.search;
  return networkFirst(event, () => fetched(event, answer => mayBeKept(answer) && keep(SEEN_PAGES, address, answer, MOST_PAGES)),
    async () => await dated(await keptAt(SEEN_PAGES, address)) ?? none());
}

// A page without a script cannot say itself that it is a copy.
async function dated(answer) {
  if (!answer) return undefined;
  const text = await answer.text(), english = /<html lang="en"/.test(text);
  const at = new Date(answer.headers.get(KEPT_AT)).toLocaleString(english ? 'en-GB' : 'vi-VN', { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit' });
  const words = english ? `No connection: you see a copy of ${at}.` : `Không kết nối được: đang xem bản lưu lúc ${at}.`;
  return new Response(text.replace(/<main\b[^>]*>/, main => `${main}<p class="copy" role="status">${words}</p>`), { status: answer.status, headers: answer.headers });
}

// In the other language, if need be; better than none.
async function keptFrame(key) {
  const [path] = key.split('?');
  return await keptAt(BUILD, key) ?? await keptAt(BUILD, path) ?? await keptAt(BUILD, `${path}?lang=en`) ?? none();
}

// A page that was never seen. While there may be a network, it is waited for.
const none = async () => navigator.onLine ? undefined : keptAt(BUILD, `/${build.files['offline/none.html']}`);

/** Key of the client's page that an address opens; the query is the client's to read, all but the language. */
function frameOf({ pathname, searchParams }) {
  const name = pathname.slice(1);
  return build.pages.includes(name) ? `/${name}${searchParams.get('lang') === 'en' ? '?lang=en' : ''}` : null;
}

/** Keeps the frame of a page. Only one of this build fits its files; else the server has another build by now, whose worker will come. */
async function keepFrame(key) {
  const answer = await fetch(key, { credentials: 'omit', cache: 'no-cache' });
  if (!isOfBuild(answer)) throw new Error(`${key} is of another build.`);
  await putInto(BUILD, key, answer);
}

async function fetched(event, then) {
  const answer = await event.preloadResponse ?? await fetch(event.request);
  if (answer.ok) stay(event, Promise.resolve(then(answer.clone())));
  return answer;
}

const isOfBuild = answer => answer.ok && answer.headers.get('x-build') === build.id;
const mayBeKept = answer => answer.headers.has('x-offline-copy');

async function framesOf(name) {
  const keys = name ? await (await caches.open(name)).keys() : [];
  return keys.map(({ url }) => frameOf(new URL(url))).filter(Boolean);
}
