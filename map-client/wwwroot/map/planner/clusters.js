import { BOLD } from '../style.js';
import { boxOf } from './boxes.js';
import { NONE } from './cells.js';

const isPoint = ['==', ['geometry-type'], 'Point'];

/** Clusters: their hulls, and a circle with the number of issues in the middle of each. */
export function clusterLayer(map) {
  map.addSource('groups', { type: 'geojson', data: NONE });
  const add = (id, type, filter, paint, layout = {}) => map.addLayer({ id, type, source: 'groups', filter, paint, layout });
  add('group-hulls', 'fill', ['!', isPoint], { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.25 });
  add('group-lines', 'line', ['!', isPoint], { 'line-color': ['get', 'colour'], 'line-width': 2.5 }, { 'line-join': 'round' });
  add('group-circles', 'circle', isPoint, {
    'circle-color': ['get', 'colour'], 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2,
    'circle-radius': ['interpolate', ['linear'], ['log10', ['max', 1, ['get', 'count']]], 0, 11, 1, 15, 2, 20, 3, 25, 5, 34],
  });
  add('group-counts', 'symbol', isPoint, { 'text-color': '#ffffff' },
    { 'text-field': ['to-string', ['get', 'count']], 'text-font': BOLD, 'text-size': 13, 'text-allow-overlap': true,
      // Room for the circle, so that ward names keep clear of it.
      'text-padding': 9 });
  add('group-chosen', 'line', ['==', ['get', 'id'], ''], { 'line-color': '#1d2730', 'line-width': 4 }, { 'line-join': 'round' });
  const ALL = ['group-hulls', 'group-lines', 'group-circles', 'group-counts', 'group-chosen'];

  let data = NONE;
  return {
    set(next) {
      data = next;
      map.getSource('groups').setData(next);
    },
    /** Where something lies, by its id; null where it does not. */
    boxOf: id => boxOf(data, id),
    show(isShown, opacity, selected) {
      for (const id of ALL) map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
      map.setPaintProperty('group-hulls', 'fill-opacity', opacity * 0.4);
      map.setFilter('group-chosen', ['all', ['!', isPoint], ['==', ['get', 'id'], selected ?? '']]);
    },
    /** Number of the cluster at a point of the screen, as text, or null. */
    at: ({ x, y }) => map.queryRenderedFeatures([[x - 4, y - 4], [x + 4, y + 4]], { layers: ['group-circles', 'group-hulls'] })[0]?.properties.id ?? null,
  };
}
