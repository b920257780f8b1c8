// The form of somebody who knows a mural.
import { ask, sendPhotos } from './ask.js';
import { openMap } from './map.js';
import { position } from './position.js';

const SUGGEST = 'mutation($input: SuggestMuralInput!) { suggestMural(input: $input) { status ward { name } } }';
const form = document.querySelector('form.ask'), says = document.querySelector('p.answer'), chosen = document.getElementById('chosen');
const words = JSON.parse(form.dataset.words), key = crypto.randomUUID();
let point = null, view = null;

form.hidden = false;
form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!point) return void (says.textContent = words.noPlace);
  const button = form.querySelector(':scope > button');
  button.disabled = true;
  says.textContent = words.sending;
  try {
    const photos = await sendPhotos(form.elements.photos, words);
    const [title, artists, story, address] = ['title', 'artists', 'story', 'address'].map(name => form.elements[name].value.trim() || null);
    const { ward } = (await ask(SUGGEST, proof => ({ input: { key, title, artists, story, address, point, photos, proof } }))).suggestMural;
    form.hidden = true;
    says.textContent = words.done.replace('{0}', ward?.name ?? '');
  } catch (error) {
    says.textContent = error.isTold ? error.message : words.failed;
    button.disabled = false;
  }
});
document.getElementById('here').addEventListener('click', async () => {
  const here = await position();
  if (here) choose(here);
  else chosen.textContent = words.noPosition;
});
document.getElementById('middle').addEventListener('click', () => { if (view) choose(lonLat(view.map.getCenter())); });

const lonLat = ({ lng, lat }) => ({ lon: lng, lat });
function choose(at) {
  point = at;
  chosen.textContent = words.chosen.replace('{0}', `${at.lat.toFixed(5)}, ${at.lon.toFixed(5)}`);
  view?.choose([at.lon, at.lat]);
}

try {
  view = await openMap(document.getElementById('map'));
  view.map.on('click', ({ lngLat }) => choose(lonLat(lngLat)));
} catch {
  document.getElementById('map').hidden = document.getElementById('middle').hidden = true;
  chosen.textContent = words.noMap;
}
