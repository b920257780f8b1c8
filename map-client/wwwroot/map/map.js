// The map: MapLibre with one module a layer. It starts by itself from the page's URL; the C# client attaches later through
// bridge.js. Nothing else of the client names MapLibre.
import * as maplibre from '../lib/maplibre/maplibre-gl.mjs';
import { style } from './style.js';
import { basemap } from './layers/basemap.js';
import { wards } from './layers/wards.js';
import { issues } from './layers/issues.js';
import { marks } from './layers/marks.js';
import { selection } from './layers/selection.js';
import { language, tileQueryOf, viewOf } from './state.js';
import { text } from './text.js';

maplibre.setWorkerUrl(import.meta.resolve('../lib/maplibre/maplibre-gl-worker.mjs'));

// Of the legend on a wide screen, which C# draws after the map has found its first view.
const LEGEND_WIDTH = 216;

const container = document.getElementById('map');
const place = JSON.parse(container.dataset.place);
const search = new URLSearchParams(location.search);

export const map = new maplibre.Map({
  container,
  style: style(place.background),
  ...(viewOf(location.search) ?? { bounds: place.bounds, fitBoundsOptions: { padding: padding() } }),
  minZoom: 10,
  maxZoom: 19,
  maxBounds: grow(place.bounds, 0.15),
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
  locale: text().maplibre,
  attributionControl: { compact: true, customAttribution: place.attribution },
});
map.touchZoomRotate.disableRotation();
map.keyboard.disableRotation();
map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
map.addControl(new maplibre.ScaleControl({ maxWidth: 120 }), 'bottom-right');
map.getCanvas().setAttribute('aria-label', text().map);

const loaded = new Promise((resolve, reject) => {
  map.once('style.load', resolve);
  map.once('error', event => reject(event.error));
});

/** The layers, in the order in which they are drawn. */
export const layers = {};
const ready = loaded.then(async () => {
  const asOf = search.get('asOf') ?? place.defaultWardsAsOf;
  layers.basemap = basemap(map, language(), !place.background);
  layers.wards = wards(map, asOf, search.get('ward'));
  layers.issues = await issues(map, tileQueryOf(location.search, place.defaultWardsAsOf));
  layers.marks = marks(map);
  layers.selection = selection(map);
});

/** Resolves when the layers are there; rejects without WebGL. */
export const whenReady = () => ready;

/** Resolves when the first view is drawn, tiles and all. */
export const whenDrawn = () => ready
  .then(() => new Promise(resolve => map.once('idle', resolve)))
  .then(() => performance.mark('map-drawn'));

/** Space that other parts of the page take from the map, so that what is shown lies in what is left. */
export function padding() {
  const own = document.getElementById('map').getBoundingClientRect();
  const panel = document.getElementById('panel')?.getBoundingClientRect();
  // Embedded, the map is alone.
  if (!panel) return { top: 32, left: 32, right: 32, bottom: 32 };
  const covered = panel.top > own.top ? Math.max(0, own.bottom - panel.top) : 0;
  // Beside the panel lies the legend; above it there is room for neither.
  const left = covered ? 32 : LEGEND_WIDTH + 32;
  return { top: 32, left, right: 56, bottom: Math.min(covered, own.height * 0.46) + 32 };
}

/** The box of what can be seen of the map: west, south, east, north. */
export function visible() {
  const { clientWidth, clientHeight } = container;
  const bottom = clientHeight - (padding().bottom - 32);
  const [nw, se] = [map.unproject([0, 0]), map.unproject([clientWidth, bottom])];
  return [nw.lng, se.lat, se.lng, nw.lat];
}

function grow([west, south, east, north], degrees) {
  return [west - degrees, south - degrees, east + degrees, north + degrees];
}
