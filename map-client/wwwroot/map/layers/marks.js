const NONE = { type: 'FeatureCollection', features: [] };

/** Plain dots, each with an id: murals. */
export function marks(map) {
  map.addSource('marks', { type: 'geojson', data: NONE });
  map.addLayer({ id: 'marks', type: 'circle', source: 'marks', paint: {
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 6, 16, 10],
    'circle-color': ['case', ['get', 'isWorn'], '#7d6f5d', '#b3124b'], 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2.5 } });

  return {
    /** Shows dots: [{ id, at: [lon, lat], isWorn }]. */
    show: dots => map.getSource('marks').setData({ type: 'FeatureCollection',
      features: dots.map(({ id, at, isWorn }) => ({ type: 'Feature', properties: { id, isWorn }, geometry: { type: 'Point', coordinates: at } })) }),
    /** Id of the dot at a point of the screen, with some room for a thumb. */
    at: ({ x, y }) => map.queryRenderedFeatures([[x - 10, y - 10], [x + 10, y + 10]], { layers: ['marks'] })[0]?.properties.id,
  };
}
