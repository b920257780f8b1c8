// A walk: from where the reader is, and kept on this device so that it can be read on the way, without a network.
import { position } from './position.js';
import { share } from './share.js';

const form = document.getElementById('walk'), here = document.getElementById('here'), said = document.getElementById('said'), answer = document.getElementById('answer');
const words = JSON.parse(form.dataset.words), PLACE = 'mural-walk';

here.hidden = false;
here.addEventListener('click', async () => {
  said.textContent = words.searching;
  const at = await position();
  if (!at) return void (said.textContent = words.noPosition);
  const value = `${at.lat.toFixed(4)},${at.lon.toFixed(4)}`;
  form.elements.from.append(new Option(value, value, true, true));
  form.requestSubmit();
});

if (answer.querySelector('.walk')) await keep();
else if (!answer.children.length) recall();

async function keep() {
  const html = answer.innerHTML;
  const link = document.getElementById('gpx');
  try {
    const gpx = await (await fetch(link.href)).text();
    localStorage.setItem(PLACE, JSON.stringify({ lang: document.documentElement.lang, html, gpx }));
    offer(gpx);
    const kept = document.getElementById('kept');
    kept.textContent = words.kept;
    kept.hidden = false;
  } catch {
    // No network any more, or no room: the page itself is here all the same.
  }
  share(document.getElementById('share'));
}

function recall() {
  const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null');
  if (kept?.lang !== document.documentElement.lang) return;
  answer.innerHTML = kept.html;
  answer.prepend(Object.assign(document.createElement('p'), { className: 'notice', textContent: words.last }));
  offer(kept.gpx);
  share(document.getElementById('share'));
}

// The file lies on this device from now on.
function offer(gpx) {
  document.getElementById('gpx').href = URL.createObjectURL(new Blob([gpx], { type: 'application/gpx+xml' }));
}
