// The network first, and what is kept where it does not answer. Parts of the service worker share one scope (service-worker.js lists them).
const PATIENCE = 8000, IMPATIENCE = 400;
let isDown = false;

/** Tells the pages that this worker serves, or one of them. */
async function tell(message, id) {
  const pages = id ? [await clients.get(id)] : await clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page?.postMessage(message);
}

/** Asks the network. A line that hardly works is worse than none: after a while a copy has to do, and the page is told from when it is. */
async function networkFirst(event, ask, copy, patience = PATIENCE) {
  const asked = ask().then(answer => answer.status >= 502 && answer.status <= 504 ? Promise.reject(answer) : answer);
  const answer = await Promise.race([asked.catch(() => null), new Promise(resolve => setTimeout(resolve, isDown ? IMPATIENCE : patience))]);
  if (answer) {
    if (isDown) backAgain();
    return answer;
  }
  const kept = await copy();
  if (!kept) return asked.catch(reason => reason instanceof Response ? reason : Promise.reject(reason));
  isDown = true;
  asked.then(backAgain, () => {});
  if (kept.headers.has(KEPT_AT)) tellCopy(event.clientId, kept.headers.get(KEPT_AT));
  return kept;
}

function backAgain() {
  isDown = false;
  copies.clear();
  tell({ type: 'back' });
}

// Of which time the oldest copy is that a page was given; it may not listen yet.
const copies = new Map();

function tellCopy(id, at) {
  if (copies.get(id) <= at) return;
  copies.set(id, at);
  tell({ type: 'copy', at }, id);
}

/** Lets the worker live until something is done, also where the request has been answered meanwhile. */
function stay(event, work) {
  try {
    event.waitUntil(work);
  } catch {
    // Answered with a copy already; it is done all the same, as long as the worker lives.
    work.catch(() => {});
  }
}

const KEPT_AT = 'x-kept-at';

/** Keeps an answer under an address, with the time; of many the oldest are forgotten. */
async function keep(name, key, answer, most = Infinity) {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  headers.delete('content-encoding');
  const cache = await caches.open(name);
  await cache.put(key, new Response(answer.status === 204 ? null : await answer.blob(), { status: answer.status, headers }));
  const keys = most < Infinity ? await cache.keys() : [];
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map(old => cache.delete(old)));
}

/** What is kept under an address. */
const keptAt = async (name, key) => (await caches.open(name)).match(key, { ignoreVary: true });

/** Does something with each, a few at a time. */
async function forEach(items, atOnce, work) {
  const rest = [...items];
  await Promise.all(Array.from({ length: atOnce }, async () => { while (rest.length) await work(rest.shift()); }));
}
