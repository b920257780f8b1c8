// The map first, the .NET runtime second: the map is drawn while the runtime is still on its way.
const ready = import('./map/map.js').then(module => module.whenReady());
try {
  await Promise.race([ready, new Promise(resolve => setTimeout(resolve, 2500))]);
} catch (error) {
  // Without WebGL the list still works; C# tells the reader.
  console.warn(error?.message ?? error);
}
await Blazor.start();
