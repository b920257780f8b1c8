import { BOLD, tiles } from '../style.js';

const NO_FIGURE = 'rgba(0,0,0,0)';

/** Wards of a date: fill by a figure that C# works out, border, name, and the chosen one. */
export function wards(map, asOf, selected) {
  let current = asOf;
  map.addSource('wards', { type: 'vector', tiles: tiles('wards', `asOf=${asOf}`), maxzoom: 16, promoteId: { wards: 'code' } });
  const layer = { source: 'wards', 'source-layer': 'wards' };
  map.addLayer({ id: 'ward-fill', type: 'fill', ...layer, paint: {
    'fill-color': NO_FIGURE, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.75, 16, 0.3],
  } }, 'rivers');
  map.addLayer({ id: 'ward-border', type: 'line', ...layer, layout: { 'line-join': 'round' }, paint: {
    'line-color': '#7a5c86', 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1, 16, 2.5], 'line-dasharray': [5, 2],
  } }, 'street-names');
  const chosen = { ...layer, type: 'line', filter: isWard(selected), layout: { 'line-join': 'round' } };
  map.addLayer({ id: 'ward-chosen-casing', ...chosen, paint: { 'line-color': '#ffffff', 'line-width': 7 } }, 'street-names');
  map.addLayer({ id: 'ward-chosen', ...chosen, paint: { 'line-color': '#4b2260', 'line-width': 4 } }, 'street-names');
  map.addLayer({ id: 'ward-names', type: 'symbol', source: 'wards', 'source-layer': 'ward_labels', maxzoom: 16.5,
    layout: { 'text-field': ['get', 'name'], 'text-font': BOLD, 'text-max-width': 7, 'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.9,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 15, 17] },
    paint: { 'text-color': '#43204f', 'text-halo-color': 'rgba(255,255,255,.95)', 'text-halo-width': 1.8 } });

  return {
    /** Shows the wards of another date. */
    setAsOf(date) {
      if (date === current) return;
      current = date;
      map.getSource('wards').setTiles(tiles('wards', `asOf=${date}`));
    },
    /** Colours wards: { code: '#rrggbb' }. */
    setFill(colours) {
      const pairs = Object.entries(colours).flat();
      map.setPaintProperty('ward-fill', 'fill-color', pairs.length ? ['match', ['get', 'code'], ...pairs, NO_FIGURE] : NO_FIGURE);
    },
    /** Marks one ward, or none. */
    select(code) {
      for (const id of ['ward-chosen-casing', 'ward-chosen']) map.setFilter(id, isWard(code));
    },
    /** Code of the ward at a point of the screen, or null. */
    at(point) {
      return map.queryRenderedFeatures(point, { layers: ['ward-fill'] })[0]?.properties.code ?? null;
    },
  };
}

const isWard = code => ['==', ['get', 'code'], code ?? ''];
