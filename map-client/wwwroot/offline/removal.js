// Takes the service worker and all that it kept away (Site__KeepsOffline=false).
const forget = async () => { for (const name of await caches.keys()) await caches.delete(name); };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  await forget();
  // And what the worker before was just about to keep.
  await new Promise(done => setTimeout(done, 2000));
  await forget();
  await self.registration.unregister();
})()));
