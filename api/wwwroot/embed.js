// The map alone, in a page of somebody else's. An issue that is pressed tells its title and status; all else is on the full page.
import { layers, map, whenReady } from './map/map.js';

const words = JSON.parse(document.getElementById('map').dataset.words);
const card = document.getElementById('card');

try {
  await whenReady();
  map.on('click', ({ point }) => {
    const cluster = layers.issues.clusterAt(point);
    if (cluster) map.easeTo({ center: cluster.geometry.coordinates, zoom: Math.min(map.getZoom() + 2, 18), duration: still() ? 0 : 500 });
    else tell(layers.issues.issueAt(point));
  });
  map.on('mousemove', ({ point }) => {
    map.getCanvas().style.cursor = layers.issues.issueAt(point) || layers.issues.clusterAt(point) ? 'pointer' : '';
  });
} catch {
  card.textContent = words.noMap;
}

/** Shows an issue, or nothing. */
function tell(issue) {
  card.replaceChildren();
  if (!issue) return;
  const add = (tag, text) => card.appendChild(Object.assign(document.createElement(tag), { textContent: text }));
  add('strong', issue.title);
  add('span', words.status[issue.status] ?? issue.status);
  Object.assign(add('a', words.open), { href: words.issue.replace('issue=', `issue=${encodeURIComponent(issue.reference)}`), target: '_blank', rel: 'noopener' });
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
