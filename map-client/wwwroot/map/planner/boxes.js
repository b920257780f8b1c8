// Boxes of features by their ids.

/** West, south, east, north of all features of an id; null where there is none. */
export function boxOf(data, id) {
  const corners = data.features.filter(feature => feature.properties.id === id).flatMap(feature => points(feature.geometry.coordinates));
  if (!corners.length) return null;
  const [lons, lats] = [corners.map(point => point[0]), corners.map(point => point[1])];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const points = coordinates => typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(points);
