// The map first, where the page has one, the .NET runtime second: the map is drawn while the runtime is still on its way.
// The marks can be read in the browser's performance tools, and by the benchmark of the first load.
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
