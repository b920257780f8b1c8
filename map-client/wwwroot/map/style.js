// The style before any layer is added: paper, and fonts that hold Vietnamese so that labels need no network.
const font = weight => [
  { url: new URL(`../lib/fonts/noto-sans-vietnamese-${weight}-normal.woff2`, import.meta.url).href, 'unicode-range': vietnamese },
  { url: new URL(`../lib/fonts/noto-sans-latin-${weight}-normal.woff2`, import.meta.url).href },
];

// From the package's 400.css.
const vietnamese = ['U+0102-0103', 'U+0110-0111', 'U+0128-0129', 'U+0168-0169', 'U+01A0-01A1', 'U+01AF-01B0', 'U+0300-0301',
  'U+0303-0304', 'U+0308-0309', 'U+0323', 'U+0329', 'U+1EA0-1EF9', 'U+20AB'];

export const REGULAR = ['Noto Sans Regular'];
export const BOLD = ['Noto Sans SemiBold'];

/** The style; with a background, an online raster map lies on the paper. */
export const style = background => ({
  version: 8,
  'font-faces': { 'Noto Sans Regular': font(400), 'Noto Sans SemiBold': font(600) },
  sources: background ? { background: { type: 'raster', tiles: [background.tiles], attribution: background.attribution,
    tileSize: background.tileSize, maxzoom: background.maxZoom } } : {},
  layers: [
    { id: 'paper', type: 'background', paint: { 'background-color': '#f4f1ea' } },
    ...background ? [{ id: 'background', type: 'raster', source: 'background' }] : [],
  ],
});

/** URL template of a tile layer; absolute, because the worker has no page to be relative to. */
export const tiles = (layer, query) => [`${location.origin}/tiles/${layer}/{z}/{x}/{y}.mvt${query ? `?${query}` : ''}`];
