import { addSymbols } from '../symbols.js';
import { OPEN } from '../state.js';
import { BOLD, tiles } from '../style.js';

const isPolygon = ['==', ['geometry-type'], 'Polygon'];
const isOpen = ['in', ['get', 'status'], ['literal', OPEN]];

/** Issues under a filter: clusters far out, symbols near, lines and areas as such. */
export async function issues(map, query) {
  let current = query;
  const colour = await addSymbols(map);
  map.addSource('issues', { type: 'vector', tiles: tiles('issues', query), maxzoom: 16 });
  const layer = (id, type, source, more) => map.addLayer({ id, type, source: 'issues', 'source-layer': source, ...more });

  layer('issue-areas', 'fill', 'shapes', { filter: isPolygon, paint: { 'fill-color': colour, 'fill-opacity': ['case', isOpen, 0.35, 0.15] } });
  layer('issue-lines-casing', 'line', 'shapes', { layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': ['interpolate', ['linear'], ['zoom'], 15, 5, 18, 10] } });
  layer('issue-lines', 'line', 'shapes', { layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-opacity': ['case', isOpen, 1, 0.55], 'line-width': ['interpolate', ['linear'], ['zoom'], 15, 3, 18, 6] } });
  layer('clusters', 'circle', 'clusters', { paint: {
    'circle-color': '#17455c', 'circle-opacity': 0.92, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2,
    'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'count']], 0, 11, 1, 15, 2, 20, 3, 25, 5, 34],
  } });
  layer('cluster-counts', 'symbol', 'clusters', {
    layout: { 'text-field': short(['get', 'count']), 'text-font': BOLD, 'text-size': 13, 'text-allow-overlap': true,
      // Room for the circle, so that ward names keep clear of it.
      'text-padding': 9 },
    paint: { 'text-color': '#ffffff' },
  });
  layer('issue-symbols', 'symbol', 'issues', { layout: {
    'icon-image': ['concat', ['get', 'category'], ['case', isOpen, '-open', '-over']],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 15, 0.85, 18, 1.15],
    'icon-allow-overlap': true, 'icon-ignore-placement': true, 'symbol-sort-key': ['get', 'severity'],
  } });

  return {
    /** Asks for the tiles again. */
    refresh: () => map.refreshTiles('issues'),
    /** Shows the issues of another filter. */
    setQuery(next) {
      if (next === current) return;
      current = next;
      map.getSource('issues').setTiles(tiles('issues', next));
    },
    /** The issue under a point of the screen, or null. */
    issueAt: point => map.queryRenderedFeatures(around(point), { layers: ['issue-symbols', 'issue-lines', 'issue-areas'] })[0]?.properties ?? null,
    /** The cluster under a point of the screen, or null. */
    clusterAt: point => map.queryRenderedFeatures(around(point), { layers: ['clusters'] })[0] ?? null,
  };
}

// 1.234 → 1,2k: a circle has room for four signs.
const short = count => ['case', ['<', count, 1000], ['to-string', count],
  ['<', count, 10000], ['concat', ['to-string', ['/', ['round', ['/', count, 100]], 10]], 'k'],
  ['concat', ['to-string', ['round', ['/', count, 1000]]], 'k']];

// A finger is not a needle.
const around = ({ x, y }) => [[x - 5, y - 5], [x + 5, y + 5]];
