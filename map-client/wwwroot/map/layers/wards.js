import { BOLD, tiles } from '../style.js';

const FEATURES = { source: 'wards', sourceLayer: 'wards' };
const isChosen = ['boolean', ['feature-state', 'chosen'], false];

/** Wards of a date: fill by a figure that C# works out, border, name, and the chosen one. */
export function wards(map, asOf, selected) {
  let current = asOf;
  let chosen = null;
  // Colour and choice are states of features, not paint or filters: changing those together with the tiles' address would
  // make MapLibre 6.17 lay the old tiles out again and forget to fetch the new ones.
  map.addSource('wards', { type: 'vector', tiles: tiles('wards', `asOf=${asOf}`), maxzoom: 16, promoteId: { wards: 'code' } });
  const add = (id, type, paint, before, layout = {}) =>
    map.addLayer({ id, type, source: 'wards', 'source-layer': 'wards', paint, layout }, before);
  const round = { 'line-join': 'round' };

  add('ward-fill', 'fill', {
    'fill-color': ['to-color', ['feature-state', 'colour'], 'rgba(0,0,0,0)'],
    'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.75, 16, 0.3],
  }, 'rivers');
  add('ward-border', 'line', {
    'line-color': '#7a5c86', 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1, 16, 2.5], 'line-dasharray': [5, 2],
  }, 'street-names', round);
  for (const [id, color, width] of [['ward-chosen-casing', '#ffffff', 7], ['ward-chosen', '#4b2260', 4]])
    add(id, 'line', { 'line-color': color, 'line-width': width, 'line-opacity': ['case', isChosen, 1, 0] }, 'street-names', round);
  map.addLayer({ id: 'ward-names', type: 'symbol', source: 'wards', 'source-layer': 'ward_labels', maxzoom: 16.5,
    layout: { 'text-field': ['get', 'name'], 'text-font': BOLD, 'text-max-width': 7,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.9,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 15, 17] },
    paint: { 'text-color': '#43204f', 'text-halo-color': 'rgba(255,255,255,.95)', 'text-halo-width': 1.8 } });

  const layer = {
    /** Shows the wards of another date. */
    setAsOf(date) {
      if (date === current) return;
      current = date;
      map.getSource('wards').setTiles(tiles('wards', `asOf=${date}`));
    },
    /** Colours wards: { code: '#rrggbb' }. */
    setFill(colours) {
      map.removeFeatureState(FEATURES);
      for (const [code, colour] of Object.entries(colours)) map.setFeatureState({ ...FEATURES, id: code }, { colour });
      if (chosen) map.setFeatureState({ ...FEATURES, id: chosen }, { chosen: true });
    },
    /** Marks one ward, or none. */
    select(code) {
      if (chosen) map.setFeatureState({ ...FEATURES, id: chosen }, { chosen: false });
      chosen = code;
      if (chosen) map.setFeatureState({ ...FEATURES, id: chosen }, { chosen: true });
    },
    /** Code of the ward at a point of the screen, or null. */
    at: ({ x, y }) => map.queryRenderedFeatures([x, y], { layers: ['ward-fill'] })[0]?.properties.code ?? null,
  };
  layer.select(selected);
  return layer;
}
