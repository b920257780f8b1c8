// Which request is answered by whom. What is not named here goes its way as if this worker were not there: changes, /account, what is watched.

self.addEventListener('install', event => event.waitUntil(keepBuild().then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil((async () => {
  await forgetBuilds();
  await self.registration.navigationPreload?.enable();
  await clients.claim();
  await tell({ type: 'build', id: build.id });
})()));

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  const answer = url.origin === location.origin ? answerOf(event, url) : undefined;
  if (answer) event.respondWith(answer);
});

function answerOf(event, url) {
  const { method, mode, headers } = event.request;
  if (url.pathname === '/graphql') return method === 'POST' || method === 'GET' && !headers.get('accept')?.includes('event-stream') ? read(event, url) : undefined;
  if (method !== 'GET') return undefined;
  if (mode === 'navigate') return page(event, url);
  if (url.pathname.startsWith('/tiles/')) return tile(event, url);
  if (url.pathname.startsWith('/photos/')) return photo(event, url);
  return file(event, url.pathname);
}

self.addEventListener('message', event => {
  const { type, ...what } = event.data;
  if (type === 'hello') event.ports[0].postMessage({ id: build.id, copy: copies.get(event.source.id) });
  if (type === 'tiles') event.waitUntil(keepTiles(what).catch(() => {}));
  if (type === 'frame') event.waitUntil(Promise.resolve(frameOf(new URL(what.url))).then(key => key && keepFrame(key)).catch(() => {}));
});
