// Symbols of the categories as images for the map: filled while the issue is open, hollow when its work is over.
const SIZE = 30;
const RATIO = 2;
const UNKNOWN = '#444444';

/** Adds two images a category, and answers with the expression of a category's colour. */
export async function addSymbols(map) {
  const [sprite, categories] = await Promise.all([fetchSprite(), fetchCategories()]);
  await Promise.all(categories.flatMap(category => ['open', 'over'].map(async kind => {
    const image = await draw(svgOf(sprite, category, kind === 'open'));
    map.addImage(`${category.code}-${kind}`, image, { pixelRatio: RATIO });
  })));
  return categories.length ? ['match', ['get', 'category'], ...categories.flatMap(category => [category.code, category.colour]), UNKNOWN] : UNKNOWN;
}

async function fetchSprite() {
  const answer = await fetch(new URL('./symbols.svg', import.meta.url));
  return new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
}

// A server that is busy, or a line that is away, is asked again; without an answer the map shows places without symbols.
async function fetchCategories(tries = 3) {
  const answer = await fetch(`/graphql?query=${encodeURIComponent('query MapSymbols{categories{code icon colour}}')}`)
    .then(response => response.json()).catch(() => null);
  if (answer?.data?.categories || tries === 1) return answer?.data?.categories ?? [];
  await new Promise(resolve => setTimeout(resolve, 1500));
  return fetchCategories(tries - 1);
}

function svgOf(sprite, { icon, colour }, isOpen) {
  const shape = sprite.getElementById(icon)?.innerHTML ?? '<circle cx="12" cy="12" r="5" fill="currentColor"/>';
  const [face, ink] = isOpen ? [colour, '#ffffff'] : ['#ffffff', colour];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE * RATIO}" height="${SIZE * RATIO}" viewBox="0 0 ${SIZE} ${SIZE}">`
    + `<circle cx="15" cy="15" r="14" fill="#ffffff"/>`
    + `<circle cx="15" cy="15" r="12" fill="${face}" stroke="${colour}" stroke-width="${isOpen ? 0 : 2}"/>`
    + `<svg x="7" y="7" width="16" height="16" viewBox="0 0 24 24" color="${ink}">${shape}</svg></svg>`;
}

async function draw(svg) {
  const image = new Image(SIZE * RATIO, SIZE * RATIO);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
