// What C# (Staff/Saturdays/SaturdayMap.cs) sees of the map on which Saturdays are planned: the page's map with candidates, sites numbered by
// crew, and the crews' routes. Fetched when the page is opened.
import { setSheet, showMap } from '../../sheet.js';
import { layers, map, padding, visible, whenReady } from '../map.js';
import { viewOf } from '../state.js';
import { planLayer } from './plan.js';

let plan;
// What was opened last, on the map or elsewhere.
let chosen = null;

const CANDIDATES = ['issue-areas', 'issue-lines-casing', 'issue-lines', 'clusters', 'cluster-counts', 'issue-symbols'];

/** Resolves when the map can be used; throws without WebGL. */
export async function ready() {
  showCandidates(false);
  await whenReady();
  showCandidates(false);
  // Numbers in dark circles are sites here; those of candidates step back.
  map.setPaintProperty('clusters', 'circle-color', '#8a959d');
  map.setPaintProperty('clusters', 'circle-opacity', 0.55);
  map.setPaintProperty('issue-symbols', 'icon-opacity', 0.8);
  plan = planLayer(map);
  if (!viewOf(location.search)) {
    const { bounds } = JSON.parse(map.getContainer().dataset.place);
    map.fitBounds(bounds, { padding: room(), duration: 0 });
  }
}

/** Draws a scene: { asOf, tileQuery, hasCandidates, chosen, anchor, ward, wardColours }. */
export function show(json) {
  const scene = JSON.parse(json);
  layers.wards.setAsOf(scene.asOf);
  layers.wards.setFill(scene.wardColours);
  layers.wards.select(scene.ward);
  layers.issues.setQuery(scene.tileQuery);
  showCandidates(scene.hasCandidates);
  plan.choose(scene.chosen);
  const at = plan.placeOf(scene.chosen) ?? scene.anchor;
  layers.selection.choose(null, at && !plan.placeOf(scene.chosen) ? { type: 'Point', coordinates: at } : null);
  if (scene.chosen !== chosen) reveal(at);
  chosen = scene.chosen;
}

/** Sites and routes, as GeoJSON with mark, colour, ink and kind. */
export const setPlan = json => plan.set(JSON.parse(json));

/** Moves so that the whole plan can be seen; a sheet that hides the map gives way if that is wanted. */
export function fit(uncover) {
  if (uncover) showMap();
  if (plan.box()) map.fitBounds(plan.box(), { padding: room(), maxZoom: 16, ...motion() });
}

/** Asks for the candidates again: some have changed. */
export const refresh = () => layers.issues.refresh();

/** Tells of clicks and moves, each as JSON: { type, … }. */
export function listen(tell) {
  const say = event => tell(JSON.stringify(event));
  map.on('click', ({ point }) => {
    const reference = plan.at(point) ?? layers.issues.issueAt(point)?.reference;
    const cluster = reference ? null : layers.issues.clusterAt(point);
    if (cluster) return map.easeTo({ center: cluster.geometry.coordinates, zoom: Math.min(map.getZoom() + 2, 18), ...motion() });
    if (reference) setSheet('half');
    chosen = chosen === reference ? null : reference ?? null;
    say(reference ? { type: 'issue', reference } : { type: 'nothing' });
  });
  map.on('mousemove', ({ point }) => {
    const site = plan.at(point);
    map.getCanvas().style.cursor = site || layers.issues.issueAt(point) || layers.issues.clusterAt(point) ? 'pointer' : '';
    map.getCanvas().title = site ? plan.titleOf(site) : layers.issues.issueAt(point)?.title ?? '';
  });
  const moved = () => {
    const { lng, lat } = map.getCenter();
    say({ type: 'moved', lon: lng, lat, zoom: map.getZoom() });
  };
  map.on('moveend', moved);
  moved();
}

// Moves there if it cannot be seen.
function reveal(at) {
  if (!at) return;
  const [w, s, e, n] = visible();
  const [x, y] = at;
  const margin = (e - w) * 0.05;
  if (x < w + margin || x > e - margin || y < s + margin || y > n - margin)
    map.easeTo({ center: at, zoom: Math.max(map.getZoom(), 15), padding: room(), ...motion() });
}

// No legend lies on this map.
const room = () => ({ ...padding(), left: 40 });

const motion = () => ({ duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500 });

function showCandidates(isShown) {
  for (const id of CANDIDATES) if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
}
