// Tiles: base map and wards of the whole place, issues as they were last seen.
const TILES = 'tiles', SEEN_TILES = 'seen-tiles', MOST_SEEN_TILES = 400;
const ZOOMS = [10, 11, 12, 13, 14, 15, 16], OLD = 14 * 864e5, WHEN = '/tiles/kept';

/** A tile, or undefined: nothing is kept of its layer. */
function tile(event, url) {
  const [, , layer] = url.pathname.split('/');
  const isOfPlace = layer === 'basemap' || layer === 'wards';
  if (!(isOfPlace || layer === 'issues') || !url.pathname.endsWith('.mvt')) return;
  const [name, most] = isOfPlace ? [TILES, Infinity] : [SEEN_TILES, MOST_SEEN_TILES];
  return networkFirst(event, async () => {
    const answer = await fetch(event.request);
    if (answer.ok) stay(event, keep(name, event.request.url, answer.clone(), most));
    return answer;
  }, async () => unmarked(await keptAt(name, event.request.url)));
}

/** Keeps the tiles of the whole place, now and again anew. Its bounds are west, south, east, north. */
async function keepTiles({ bounds, asOf }) {
  const cache = await caches.open(TILES);
  const isOld = !(Date.parse(await (await cache.match(WHEN))?.text()) > Date.now() - OLD);
  const have = new Set(isOld ? [] : (await cache.keys()).map(({ url }) => url));
  const wanted = tilesOf(bounds).flatMap(([z, x, y]) => [`basemap/${z}/${x}/${y}.mvt`, `wards/${z}/${x}/${y}.mvt?asOf=${asOf}`]).map(path => `${location.origin}/tiles/${path}`);
  await forEach(wanted.filter(url => !have.has(url)), 4, async url => {
    const answer = await fetch(url, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    await keep(TILES, url, answer);
  });
  if (isOld) await cache.put(WHEN, new Response(new Date().toISOString()));
}

// That one tile of the map is a copy need not be told: the list beside it says more.
function unmarked(answer) {
  if (!answer) return undefined;
  const headers = new Headers(answer.headers);
  headers.delete(KEPT_AT);
  return new Response(answer.body, { status: answer.status, headers });
}

function tilesOf([west, south, east, north]) {
  const column = (lon, z) => Math.floor((lon + 180) / 360 * 2 ** z);
  const row = (lat, z) => Math.floor((1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2 * 2 ** z);
  const tiles = [];
  for (const z of ZOOMS)
    for (let x = column(west, z); x <= column(east, z); x++)
      for (let y = row(north, z); y <= row(south, z); y++) tiles.push([z, x, y]);
  return tiles;
}
