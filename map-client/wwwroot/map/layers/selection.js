const NONE = { type: 'FeatureCollection', features: [] };

/** The chosen issue and the reader's own position, above everything else. */
export function selection(map) {
  map.addSource('chosen', { type: 'geojson', data: NONE });
  map.addLayer({ id: 'chosen-line', type: 'line', source: 'chosen', filter: ['!=', ['geometry-type'], 'Point'],
    paint: { 'line-color': '#c2185b', 'line-width': 6, 'line-opacity': 0.85 } });
  map.addLayer({ id: 'chosen-ring', type: 'circle', source: 'chosen', filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': 20, 'circle-color': 'rgba(194,24,91,.12)', 'circle-stroke-color': '#c2185b', 'circle-stroke-width': 3.5 } });
  map.addLayer({ id: 'chosen-dot', type: 'circle', source: 'chosen', filter: ['all', ['==', ['geometry-type'], 'Point'], ['get', 'isPlain']],
    paint: { 'circle-radius': 4, 'circle-color': '#c2185b', 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 1.5 } });
  map.addSource('position', { type: 'geojson', data: NONE });
  map.addLayer({ id: 'position', type: 'circle', source: 'position',
    paint: { 'circle-radius': 8, 'circle-color': '#1a73e8', 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 3 } });

  return {
    /** Marks a geometry and its anchor, where a symbol stands, or nothing. A geometry alone gets a dot of its own. */
    choose(geometry, anchor) {
      const shapes = [geometry, anchor].filter(Boolean);
      map.getSource('chosen').setData({ type: 'FeatureCollection', features: shapes.map(shape => ({ type: 'Feature', properties: { isPlain: !anchor }, geometry: shape })) });
    },
    /** Marks the reader's position, or nothing. */
    setPosition(lonLat) {
      map.getSource('position').setData(lonLat ? { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: lonLat } } : NONE);
    },
  };
}
