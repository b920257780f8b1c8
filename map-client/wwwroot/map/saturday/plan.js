import { BOLD } from '../style.js';

const NONE = { type: 'FeatureCollection', features: [] };
const isPoint = ['==', ['geometry-type'], 'Point'];
// Many ways cross: they stand back behind the sites, and behind that of the crew that is looked at.
const SEEN = 0.65, FAINT = 0.12;
const isKind = kind => ['==', ['get', 'kind'], kind];

/** Sites with the letter of their crew and their number in its order, and the way from each to the next. What is no longer on a proposal is hollow. */
export function planLayer(map) {
  map.addSource('plan', { type: 'geojson', data: NONE });
  const add = (id, type, filter, paint, layout = {}) => map.addLayer({ id, type, source: 'plan', filter, paint, layout });
  const round = { 'line-cap': 'round', 'line-join': 'round' };
  const width = ['interpolate', ['linear'], ['zoom'], 12, 1.5, 16, 4];
  add('plan-route-casing', 'line', ['!', isPoint], { 'line-color': '#ffffff', 'line-width': ['interpolate', ['linear'], ['zoom'], 12, 3, 16, 7], 'line-opacity': SEEN }, round);
  // Crews of one colour differ in their lines, too.
  add('plan-route', 'line', ['all', ['!', isPoint], ['!', ['get', 'isDashed']]], { 'line-color': ['get', 'colour'], 'line-width': width, 'line-opacity': SEEN }, round);
  add('plan-route-dashed', 'line', ['all', ['!', isPoint], ['get', 'isDashed']], { 'line-color': ['get', 'colour'], 'line-width': width, 'line-opacity': SEEN, 'line-dasharray': [2, 1.5] });
  const radius = ['interpolate', ['linear'], ['zoom'], 12, 10, 15, 14];
  add('plan-chosen', 'circle', isKind('none'), { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 16, 15, 20], 'circle-color': 'rgba(194,24,91,.15)', 'circle-stroke-color': '#c2185b', 'circle-stroke-width': 3 });
  add('plan-sites', 'circle', ['all', isPoint, ['!', isKind('removed')]],
    { 'circle-radius': radius, 'circle-color': ['get', 'colour'], 'circle-stroke-color': ['case', ['get', 'isNew'], '#1d2730', '#ffffff'], 'circle-stroke-width': ['case', ['get', 'isNew'], 2.5, 1.5] },
    { 'circle-sort-key': ['get', 'order'] });
  add('plan-removed', 'circle', ['all', isPoint, isKind('removed')], { 'circle-radius': 8, 'circle-color': '#ffffff', 'circle-opacity': 0.8, 'circle-stroke-color': '#55626c', 'circle-stroke-width': 1.5 });
  add('plan-marks', 'symbol', isPoint, { 'text-color': ['get', 'ink'] },
    { 'text-field': ['get', 'mark'], 'text-font': BOLD, 'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10, 15, 13], 'text-allow-overlap': true, 'text-ignore-placement': true, 'symbol-sort-key': ['get', 'order'] });

  let data = NONE;
  const siteOf = reference => data.features.find(feature => feature.geometry.type === 'Point' && feature.properties.reference === reference);
  return {
    set(next) {
      data = next;
      map.getSource('plan').setData(next);
    },
    /** Rings one site, or none. */
    choose(reference) {
      map.setFilter('plan-chosen', ['all', isPoint, ['==', ['get', 'reference'], reference ?? '']]);
      const crew = siteOf(reference)?.properties.crew;
      for (const id of ['plan-route-casing', 'plan-route', 'plan-route-dashed'])
        map.setPaintProperty(id, 'line-opacity', crew ? ['case', ['==', ['get', 'crew'], crew], 1, FAINT] : SEEN);
    },
    /** Where a site lies; null: it is not on the plan. */
    placeOf: reference => siteOf(reference)?.geometry.coordinates ?? null,
    titleOf: reference => siteOf(reference)?.properties.title ?? '',
    /** West, south, east, north of all sites; null: there is none. */
    box() {
      const points = data.features.filter(feature => feature.geometry.type === 'Point').map(feature => feature.geometry.coordinates);
      if (!points.length) return null;
      const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
      return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    },
    /** Reference of the site at a point of the screen, or null. */
    at: ({ x, y }) => map.queryRenderedFeatures([[x - 4, y - 4], [x + 4, y + 4]], { layers: ['plan-sites', 'plan-removed'] })[0]?.properties.reference ?? null,
  };
}
