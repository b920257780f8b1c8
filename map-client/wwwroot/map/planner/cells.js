import { BOLD } from '../style.js';
import { boxOf } from './boxes.js';

export const NONE = { type: 'FeatureCollection', features: [] };
const isSelected = ['==', ['get', 'id'], ['literal', '']];

/** Hexagons or wards, each with the colour and the mark that C# gave it. */
export function cellLayer(map) {
  // Under the names, over water and streets: a colour must not depend on what lies beneath.
  const before = 'street-names';
  map.addSource('cells', { type: 'geojson', data: NONE });
  map.addLayer({ id: 'cell-fill', type: 'fill', source: 'cells', paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.7 } }, before);
  map.addLayer({ id: 'cell-line', type: 'line', source: 'cells', paint: { 'line-color': '#6b7680', 'line-width': 0.6, 'line-opacity': 0.6 } }, before);
  map.addLayer({ id: 'cell-marks', type: 'symbol', source: 'cells', filter: ['!=', ['get', 'mark'], ''],
    layout: { 'text-field': ['get', 'mark'], 'text-font': BOLD, 'text-size': 15, 'text-allow-overlap': true },
    paint: { 'text-color': ['get', 'ink'], 'text-halo-color': ['get', 'colour'], 'text-halo-width': 1 } });
  // Planners alone get figures of private issues; others have cells without.
  map.addImage('private-badge', { width: 3, height: 3, data: new Uint8ClampedArray(Array(9).fill([91, 42, 134, 255]).flat()) });
  map.addLayer({ id: 'cell-private', type: 'symbol', source: 'cells', filter: ['!=', ['get', 'private'], null],
    layout: { 'text-field': ['to-string', ['get', 'private']], 'text-font': BOLD, 'text-size': 12, 'text-offset': [0, 1.5], 'text-allow-overlap': true,
      'icon-image': 'private-badge', 'icon-text-fit': 'both', 'icon-text-fit-padding': [1, 5, 1, 5], 'icon-allow-overlap': true },
    paint: { 'text-color': '#ffffff' } });
  for (const [id, color, width] of [['cell-chosen-casing', '#ffffff', 6], ['cell-chosen', '#1d2730', 3]])
    map.addLayer({ id, type: 'line', source: 'cells', filter: isSelected, layout: { 'line-join': 'round' }, paint: { 'line-color': color, 'line-width': width } });

  let data = NONE;
  return {
    set(next) {
      data = next;
      map.getSource('cells').setData(next);
    },
    /** Where something lies, by its id; null where it does not. */
    boxOf: id => boxOf(data, id),
    show(isShown, opacity, selected) {
      for (const id of ['cell-fill', 'cell-line', 'cell-marks', 'cell-private', 'cell-chosen-casing', 'cell-chosen'])
        map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
      map.setPaintProperty('cell-fill', 'fill-opacity', opacity);
      for (const id of ['cell-chosen-casing', 'cell-chosen']) map.setFilter(id, ['==', ['get', 'id'], selected ?? '']);
    },
    /** Id of the cell at a point of the screen, or null. */
    at: ({ x, y }) => map.queryRenderedFeatures([x, y], { layers: ['cell-fill'] })[0]?.properties.id ?? null,
  };
}
