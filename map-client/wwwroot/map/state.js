// The page's URL is the state of the map. Here is the little that the map needs before the C# client has started;
// Map/MapUrl.cs knows all of it, and the names are those of the tiles' own filter.

export const OPEN = ['REPORTED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS', 'REOPENED'];
const FILTERS = ['ward', 'category', 'severityMin', 'severityMax', 'from', 'to', 'text'];

/** Language of the page: Vietnamese unless the server rendered English. */
export const language = () => document.documentElement.lang === 'en' ? 'en' : 'vi';

/** Zoom and centre of ?map=zoom/lat/lon, or null. */
export function viewOf(search) {
  const [zoom, lat, lon] = (new URLSearchParams(search).get('map') ?? '').split('/').map(Number);
  return [zoom, lat, lon].every(Number.isFinite) ? { zoom, center: [lon, lat] } : null;
}

/** The query of issue tiles for a page's URL. No status means the open ones, "all" means every one. */
export function tileQueryOf(search, asOf) {
  const page = new URLSearchParams(search);
  const query = new URLSearchParams();
  for (const name of FILTERS) if (page.has(name)) query.set(name, page.get(name));
  if (page.has('ward')) query.set('asOf', page.get('asOf') ?? asOf);
  const status = page.get('status') ?? OPEN.join(',');
  if (status !== 'all') query.set('status', status);
  return query.toString();
}
