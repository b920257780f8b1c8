// Takes the service worker and all that it kept away (Site__KeepsOffline=false).
const forget = async () => { for (const name of await caches.keys()) await caches.delete(name); };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  // The worker before may be just about to keep something: until nothing comes any more.
  do {
    await forget();
    await new Promise(done => setTimeout(done, 2000));
  } while ((await caches.keys()).length);
  await self.registration.unregister();
})()));
