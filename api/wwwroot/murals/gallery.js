// The gallery: what is chosen without a new page, the nearest first, and a map that moves with the list. The server's page is what is
// shown, so that there is one definition of the filter; the position goes into no address.
import { openMap } from './map.js';
import { position } from './position.js';
import { reach, showOnPress } from './viewer.js';

const byId = id => document.getElementById(id);
const [form, gallery, found, showAll, nearest, container] = ['mural-filter', 'gallery', 'found', 'show-all', 'nearest', 'map'].map(byId);
const words = JSON.parse(form.dataset.words);
let near = null, asked = null, view = null, said = found.textContent;

showOnPress(gallery);
byId('find').hidden = true;
nearest.hidden = false;
form.addEventListener('submit', event => { event.preventDefault(); read(); });
form.addEventListener('change', read);
let typing;
form.elements.text.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(read, 350); });
nearest.addEventListener('click', async () => {
  const wanted = !near;
  near = wanted ? await position() : null;
  if (wanted && !near) return void (found.textContent = words.noPosition);
  nearest.setAttribute('aria-pressed', String(!!near));
  view?.setPosition(near && [near.lon, near.lat]);
  await read();
});
showAll.addEventListener('click', () => { only(null); view.fit(murals()); });

/** Reads the list that the form asks for. */
async function read() {
  asked?.abort();
  const mine = asked = new AbortController();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const address = `/murals?${query}`;
  if (near) query.set('near', `${near.lat.toFixed(4)},${near.lon.toFixed(4)}`);
  try {
    const answer = await fetch(`/murals?${query}`, { signal: mine.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    gallery.replaceChildren(...page.getElementById('gallery').childNodes);
    reach(gallery);
    found.textContent = said = page.getElementById('found').textContent;
    history.replaceState(null, '', address.endsWith('?') ? '/murals' : address);
    showAll.hidden = true;
    draw();
  } catch (error) {
    if (error.name !== 'AbortError') found.textContent = words.failed;
  }
}

const cards = () => [...gallery.querySelectorAll('.mural')];
const at = card => [Number(card.dataset.lon), Number(card.dataset.lat)];
const murals = () => cards().map(card => ({ id: card.id, at: at(card), isWorn: !!card.querySelector('.worn') }));

function draw() {
  if (!view) return;
  view.show(murals());
  view.choose(null);
  view.fit(near ? [...murals().slice(0, 5), { at: [near.lon, near.lat] }] : murals());
}

/** Lists what lies in a part of the map alone; null: all. */
function only(bounds) {
  const all = cards();
  for (const card of all) card.hidden = !!bounds && !bounds.contains(at(card));
  const left = all.filter(card => !card.hidden).length;
  showAll.hidden = left === all.length;
  found.textContent = left === all.length ? said : words.inView.replace('{0}', left).replace('{1}', all.length);
}

let chosen;
function choose(card) {
  if (card === chosen) return;
  chosen?.classList.remove('is-chosen');
  chosen = card;
  card?.classList.add('is-chosen');
  view?.choose(card ? at(card) : null);
}

for (const event of ['mouseover', 'focusin']) gallery.addEventListener(event, ({ target }) => { const card = target.closest('.mural'); if (card) choose(card); });
// On a phone there is no pointer that rests: what has come to the top of the list is chosen.
let scrolled = false;
addEventListener('scroll', () => {
  if (scrolled || !matchMedia('(max-width: 60rem)').matches) return;
  scrolled = true;
  requestAnimationFrame(() => {
    scrolled = false;
    const { top, bottom } = container.getBoundingClientRect();
    if (top <= 0) choose(cards().find(card => !card.hidden && card.getBoundingClientRect().bottom > bottom + 80));
  });
}, { passive: true });

try {
  container.hidden = false;
  view = await openMap(container);
  draw();
  view.map.on('moveend', ({ originalEvent }) => { if (originalEvent) only(view.map.getBounds()); });
  view.map.on('click', ({ point }) => {
    const card = byId(view.at(point));
    if (!card) return;
    choose(card);
    card.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    card.querySelector('h3 a').focus({ preventScroll: true });
  });
  view.map.on('mousemove', ({ point }) => { view.map.getCanvas().style.cursor = view.at(point) ? 'pointer' : ''; });
  container.dataset.ready = '';
} catch {
  // Without WebGL the gallery is all there is.
  container.hidden = true;
}
