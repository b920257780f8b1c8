// What C# (Staff/Planner/PlannerMap.cs) sees of the planner's map: the page's map with cells, clusters and heat on it, a second map under a
// slider to compare, and pictures and files to take away. Fetched when the planner's page is opened.
import { setSheet } from '../../sheet.js';
import { layers, map, padding, visible, whenReady } from '../map.js';
import { viewOf } from '../state.js';
import { cellLayer } from './cells.js';
import { clusterLayer } from './clusters.js';
import { heatLayer } from './heat.js';
import { compareWith } from './compare.js';
import { save } from './files.js';

let cells, clusters, heat, comparison;
// What was chosen last, on the map or elsewhere.
let chosen = null;

const SINGLES = ['issue-areas', 'issue-lines-casing', 'issue-lines', 'clusters', 'cluster-counts', 'issue-symbols'];

/** Resolves when the map can be used; throws without WebGL. */
export async function ready() {
  showIssues(false);
  await whenReady();
  showIssues(false);
  heat = heatLayer(map);
  cells = cellLayer(map);
  clusters = clusterLayer(map);
  comparison = compareWith(map);
  if (!viewOf(location.search)) {
    const { bounds } = JSON.parse(map.getContainer().dataset.place);
    map.fitBounds(bounds, { padding: roomLeft(), duration: 0 });
  }
}

/** Draws a scene: { asOf, tileQuery, layer, opacity, selected, hasIssues, swipe }. */
export function show(json) {
  const scene = JSON.parse(json);
  layers.wards.setAsOf(scene.asOf);
  layers.issues.setQuery(scene.tileQuery);
  cells.show(scene.layer === 'cells', scene.opacity, scene.selected);
  clusters.show(scene.layer === 'clusters', scene.opacity, scene.selected);
  heat.show(scene.layer === 'heat', scene.opacity);
  comparison.show(scene.layer === 'cells' ? scene.swipe : null, scene.opacity, scene.asOf);
  showIssues(scene.hasIssues);
  if (scene.selected !== chosen) reveal((scene.layer === 'clusters' ? clusters : cells).boxOf(scene.selected));
  chosen = scene.selected;
}

/** The cells, as GeoJSON with id, colour and mark; and those of the other period, or null. */
export function setCells(json, other) {
  cells.set(JSON.parse(json));
  comparison.set(other === null ? null : JSON.parse(other));
}

/** The clusters' hulls and middles, as GeoJSON. */
export const setClusters = json => clusters.set(JSON.parse(json));

/** Where the line between the two periods stands, percent from the left. */
export const swipe = percent => comparison.swipe(percent);

/** Tells of clicks and moves, each as JSON: { type, … }. */
export function listen(tell) {
  const say = event => tell(JSON.stringify(event));
  map.on('click', ({ point }) => {
    const cluster = clusters.at(point);
    const cell = cluster ? null : cells.at(point);
    if (cluster || cell) setSheet('half');
    chosen = chosen === (cluster ?? cell) ? null : cluster ?? cell;
    say(cluster ? { type: 'cluster', id: cluster } : cell ? { type: 'cell', id: cell } : { type: 'nothing' });
  });
  map.on('mousemove', ({ point }) => { map.getCanvas().style.cursor = clusters.at(point) || cells.at(point) ? 'pointer' : ''; });
  const moved = () => {
    const { lng, lat } = map.getCenter();
    say({ type: 'moved', lon: lng, lat, zoom: map.getZoom(), isWide: innerWidth > 800 });
  };
  map.on('moveend', moved);
  moved();
}

/** Saves a picture of the map with what C# writes around it. */
export async function savePicture(json, name) {
  const { draw } = await import('./picture.js');
  const picture = await draw(map, comparison, JSON.parse(json));
  save(name, await new Promise(done => picture.toBlob(done, 'image/png')));
}

// Moves there if it cannot be seen.
function reveal(box) {
  if (!box) return;
  const [w, s, e, n] = visible();
  const [west, south, east, north] = box;
  if (west >= w && south >= s && east <= e && north <= n) return;
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500;
  map.fitBounds(box, { padding: roomLeft(), maxZoom: Math.max(14, map.getZoom()), duration });
}

// What the legend and the time slider leave free on a wide screen.
function roomLeft() {
  const room = padding();
  return innerWidth >= 1200 ? { ...room, left: 300, bottom: 150 } : room;
}

function showIssues(isShown) {
  for (const id of SINGLES) if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
}
