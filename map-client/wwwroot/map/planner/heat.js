// Density alone: where issues are many, significant or not. From the same tiles as the issues, whose clusters weigh what they count.
const weight = most => ['interpolate', ['linear'], ['sqrt', ['coalesce', ['get', 'count'], 1]], 0, 0, Math.sqrt(most), 1];

/** A heat map of the issues under the filter. */
export function heatLayer(map) {
  for (const [id, source] of [['heat-clusters', 'clusters'], ['heat-issues', 'issues']]) {
    map.addLayer({ id, type: 'heatmap', source: 'issues', 'source-layer': source, layout: { visibility: 'none' }, paint: {
      'heatmap-weight': weight(25),
      'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 11, 0.8, 16, 1.6],
      'heatmap-radius': ['interpolate', ['exponential', 2], ['zoom'], 11, 22, 17, 120],
      // Viridis turned warm at its end: even in lightness, so that it can be read without colour vision.
      'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], 0, 'rgba(68,1,84,0)', 0.1, 'rgba(68,1,84,.55)', 0.35, '#31688e', 0.6, '#35b779', 0.85, '#fde725', 1, '#fff7c0'],
    } }, 'street-names');
  }

  return {
    show(isShown, opacity) {
      for (const id of ['heat-clusters', 'heat-issues']) {
        map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
        map.setPaintProperty(id, 'heatmap-opacity', opacity);
      }
    },
  };
}
