// Takes the service worker and all that it kept away (Site__KeepsOffline=false).
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  await Promise.all((await caches.keys()).map(name => caches.delete(name)));
  await self.registration.unregister();
})()));
