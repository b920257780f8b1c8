// Density alone: where issues are many, significant or not. From the same tiles as the issues, whose clusters weigh what they count.
const LAYERS = { 'heat-clusters': 'clusters', 'heat-issues': 'issues' };
// Wider than the cells that the tiles count by (64 pixels, up to twice that between zooms), so that their grid does not show.
const RADIUS = 70;

/** A heat map of the issues under the filter; its brightest colour is the densest spot in view, whether issues are hundreds or a million. */
export function heatLayer(map) {
  for (const [id, source] of Object.entries(LAYERS)) {
    map.addLayer({ id, type: 'heatmap', source: 'issues', 'source-layer': source, layout: { visibility: 'none' }, paint: {
      'heatmap-intensity': 1,
      'heatmap-radius': RADIUS,
      // Viridis turned warm at its end: even in lightness, so that it can be read without colour vision.
      'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], 0, 'rgba(68,1,84,0)', 0.08, 'rgba(68,1,84,.45)', 0.35, '#31688e', 0.6, '#35b779', 0.85, '#fde725', 1, '#fff7c0'],
    } }, 'street-names');
  }

  let shown = 0;
  // How dense the densest spot is, each feature spread like the kernel that draws it.
  function measure() {
    if (map.getLayoutProperty('heat-clusters', 'visibility') !== 'visible') return;
    const { clientWidth, clientHeight } = map.getContainer();
    const spots = new Map();
    for (const sourceLayer of Object.values(LAYERS)) {
      for (const { geometry, properties } of map.querySourceFeatures('issues', { sourceLayer })) {
        const [lon, lat] = geometry.coordinates;
        const { x, y } = map.project([lon, lat]);
        // Tiles overlap a little: what two of them hold is one.
        if (x > 0 && y > 0 && x < clientWidth && y < clientHeight)
          spots.set(properties.reference ?? `${lon.toFixed(5)} ${lat.toFixed(5)}`, { x, y, weight: properties.count ?? 1 });
      }
    }
    const most = densest([...spots.values()]);
    if (!most || Math.abs(most - shown) < shown * 0.02) return;
    shown = most;
    for (const id of Object.keys(LAYERS)) map.setPaintProperty(id, 'heatmap-weight', ['/', ['coalesce', ['get', 'count'], 1], most]);
  }
  map.on('idle', measure);

  return {
    show(isShown, opacity) {
      for (const id of Object.keys(LAYERS)) {
        map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
        map.setPaintProperty(id, 'heatmap-opacity', opacity);
      }
    },
  };
}

// Squares of half a radius, each with its neighbours by the kernel's weight between their middles: near enough for a colour.
function densest(spots) {
  const size = RADIUS / 2;
  const squares = new Map();
  for (const { x, y, weight } of spots) {
    const key = `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    squares.set(key, (squares.get(key) ?? 0) + weight);
  }
  let most = 0;
  for (const key of squares.keys()) {
    const [column, row] = key.split(' ').map(Number);
    let sum = 0;
    for (let dx = -2; dx <= 2; dx++)
      for (let dy = -2; dy <= 2; dy++)
        sum += (squares.get(`${column + dx} ${row + dy}`) ?? 0) * KERNEL * Math.exp(-0.5 * 9 * (dx * dx + dy * dy) / 4);
    most = Math.max(most, sum);
  }
  return most;
}

// Of MapLibre's kernel: a normal distribution whose third deviation is the radius.
const KERNEL = 0.3989422804014327;
