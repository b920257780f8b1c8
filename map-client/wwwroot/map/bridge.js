// What C# (Map/MapLibreView.cs) sees of the map. It sends a whole scene and the modules take what changed; never features.
import { setSheet, showMap } from '../sheet.js';
import { layers, map, padding, visible, whenReady } from './map.js';

/** Resolves when the map can be used; throws without WebGL. */
export const ready = () => whenReady();

let isPicking = false;

/** Draws a scene: { asOf, tileQuery, ward, wardColours, geometry, anchor, position, isPicking, marks }. */
export function show(json) {
  const scene = JSON.parse(json);
  isPicking = scene.isPicking;
  map.getCanvas().style.cursor = isPicking ? 'crosshair' : '';
  layers.wards.setAsOf(scene.asOf);
  layers.wards.setFill(scene.wardColours);
  layers.wards.select(scene.ward);
  layers.issues.setQuery(scene.tileQuery);
  layers.marks.show(scene.marks);
  layers.selection.choose(scene.geometry, scene.anchor);
  layers.selection.setPosition(scene.position);
}

/** Asks for the issues again: some have changed. */
export const refresh = () => layers.issues.refresh();

/** Moves so that a box fills what is left of the map. */
export function fit(west, south, east, north) {
  showMap();
  map.fitBounds([west, south, east, north], { padding: padding(), maxZoom: 17, ...motion() });
}

/** Moves to a point, no further out than zoom 16. */
export function flyTo(lon, lat) {
  showMap();
  map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), 16), padding: padding(), ...motion() });
}

/** Moves to a remembered view. */
export const jumpTo = (lon, lat, zoom) => map.jumpTo({ center: [lon, lat], zoom, padding: 0 });

/** Tells of clicks and moves, each as JSON: { type, … }. */
export function listen(tell) {
  const say = event => tell(JSON.stringify(event));
  const choose = event => { setSheet('half'); say(event); };
  map.on('click', ({ point, lngLat }) => {
    if (isPicking) return say({ type: 'pick', lon: lngLat.lng, lat: lngLat.lat });
    const mark = layers.marks.at(point);
    if (mark) return choose({ type: 'mark', reference: mark });
    const issue = layers.issues.issueAt(point);
    if (issue) return choose({ type: 'issue', reference: issue.reference });
    const cluster = layers.issues.clusterAt(point);
    if (cluster) return open(cluster, choose);
    const ward = layers.wards.at(point);
    if (ward) choose({ type: 'ward', code: ward });
  });
  map.on('mousemove', ({ point }) => {
    if (isPicking) return;
    const issue = layers.issues.issueAt(point);
    map.getCanvas().style.cursor = issue || layers.marks.at(point) || layers.issues.clusterAt(point) ? 'pointer' : '';
    map.getCanvas().title = issue?.title ?? '';
  });
  const moved = () => say({ type: 'moved', ...view() });
  map.on('moveend', moved);
  moved();
}

/** Asks for the reader's position; null when refused or unknown. */
export const locate = () => new Promise(resolve => navigator.geolocation
  ? navigator.geolocation.getCurrentPosition(
    ({ coords }) => resolve(JSON.stringify([coords.longitude, coords.latitude])), () => resolve(null), { timeout: 15000, maximumAge: 60000 })
  : resolve(null));

// A cell too full to be parted by zooming is opened as a list instead.
function open(cluster, say) {
  const center = cluster.geometry.coordinates;
  if (map.getZoom() < 17.5) map.easeTo({ center, zoom: Math.min(map.getZoom() + 2, 18), ...motion() });
  else say({ type: 'crowd', ...view() });
}

function view() {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom(), bbox: visible(), isWide: map.getContainer().clientWidth > 700 };
}

const motion = () => ({ duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500 });
