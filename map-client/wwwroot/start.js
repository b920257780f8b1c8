// The map first, where the page has one, the .NET runtime second: the map is drawn while the runtime is still on its way.
// The marks can be read in the browser's performance tools, and by the benchmark of the first load.

/** Fields that somebody has typed into, from the first moment on. */
export const typed = new Set();
addEventListener('input', ({ target }) => typed.add(target));

const drawn = document.getElementById('map') && import('./map/map.js').then(module => module.whenDrawn());
try {
  await Promise.race([drawn, new Promise(resolve => setTimeout(resolve, 4000))]);
} catch (error) {
  // Without WebGL the list still works; C# tells the reader.
  console.warn(error?.message ?? error);
}
if (drawn) import('./live.js');
performance.mark('runtime-start');
await Blazor.start();
import('./focus.js');

// Once nothing has been fetched for a while, the page is kept for times without a network; that must not hold up the first load.
const rest = navigator.onLine ? 3000 : 0;
if (document.querySelector('meta[name=build]') && navigator.serviceWorker) {
  let timer;
  const observer = new PerformanceObserver(wait);
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(() => { observer.disconnect(); import('./offline.js'); }, rest);
  }
  observer.observe({ type: 'resource' });
  wait();
} else {
  // An installation that keeps nothing (any more): a worker of before learns it and goes; what it has kept since it was told goes after it.
  navigator.serviceWorker?.getRegistration().then(async found => found ? found.update() : Promise.all((await caches.keys()).map(name => caches.delete(name)))).catch(() => {});
}
