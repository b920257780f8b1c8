import { BOLD, REGULAR, tiles } from '../style.js';

const isKind = kind => ['==', ['get', 'kind'], kind];
// Pixels of a width in metres: doubles with each zoom. 78,271.5 m a pixel at zoom 0 of 512-pixel tiles, times cos 20.8°.
const metres = width => ['interpolate', ['exponential', 2], ['zoom'],
  10, ['*', width, 2 ** 10 / (78271.5 * 0.9348)], 19, ['*', width, 2 ** 19 / (78271.5 * 0.9348)]];

/** Streets, railway, water and landmarks under everything else; hidden, they still mark where other layers go. */
export function basemap(map, language, isVisible) {
  const visibility = isVisible ? 'visible' : 'none';
  const name = ['get', `name_${language}`];
  map.addSource('basemap', { type: 'vector', tiles: tiles('basemap'), maxzoom: 16 });
  const add = (id, type, filter, layout, paint, more = {}) =>
    map.addLayer({ id, type, source: 'basemap', 'source-layer': 'basemap', filter, layout: { visibility, ...layout }, paint, ...more });
  const round = { 'line-cap': 'round', 'line-join': 'round' };
  const isMajor = ['==', ['get', 'class'], 'major'];

  add('rivers', 'line', isKind('river'), round, { 'line-color': '#a8cfe3', 'line-width': metres(['get', 'width_m']) });
  add('lakes', 'fill', isKind('lake'), {}, { 'fill-color': '#a8cfe3', 'fill-outline-color': '#6ba3c2' });
  add('street-casings', 'line', isKind('street'), round, { 'line-color': '#c9c2b4', 'line-width': metres(['case', isMajor, 26, 19]) });
  add('streets', 'line', isKind('street'), round, { 'line-color': '#ffffff', 'line-width': metres(['case', isMajor, 21, 14]) });
  add('railway', 'line', isKind('railway'), {}, { 'line-color': '#5b5b66', 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1.5, 17, 5] });
  add('railway-gaps', 'line', isKind('railway'), {}, {
    'line-color': '#ffffff', 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.7, 17, 3], 'line-dasharray': [4, 4],
  });

  const label = (id, filter, layout, color, more) => map.addLayer({
    id, type: 'symbol', source: 'basemap', filter,
    layout: { visibility, 'text-field': name, 'text-font': REGULAR, 'text-size': 12, ...layout },
    paint: { 'text-color': color, 'text-halo-color': 'rgba(255,255,255,.9)', 'text-halo-width': 1.4 }, ...more,
  });
  const onLine = { 'symbol-placement': 'line', 'symbol-spacing': 350, 'text-max-angle': 35 };
  label('street-names', isKind('street'), onLine, '#5a5344', { 'source-layer': 'basemap', minzoom: 14 });
  label('railway-names', isKind('railway'), onLine, '#45454f', { 'source-layer': 'basemap', minzoom: 14 });
  label('river-names', isKind('river'), { ...onLine, 'text-size': 13 }, '#1f5f85', { 'source-layer': 'basemap', minzoom: 12 });
  label('lake-names', isKind('lake'), { 'text-max-width': 6 }, '#1f5f85', { 'source-layer': 'labels', minzoom: 14 });
  label('landmark-names', isKind('landmark'), { 'text-font': BOLD, 'text-size': 11, 'text-max-width': 8 }, '#6b4a2b',
    { 'source-layer': 'labels', minzoom: 15 });
}
