// The page of a mural: its pictures large, a link to share, and "this has faded".
import { ask, sendPhotos, voter } from './ask.js';
import { share } from './share.js';
import { showOnPress } from './viewer.js';

const REPORT = 'mutation($input: ReportFadedMuralInput!) { reportFadedMural(input: $input) { reference isNew } }';

showOnPress(document.getElementById('pictures'));
share(document.getElementById('share'));

const form = document.querySelector('form.ask');
if (form) {
  form.hidden = false;
  const words = JSON.parse(form.dataset.words), says = document.querySelector('.answer');
  // The same for each try, so that one that arrived unheard is not made twice.
  const key = crypto.randomUUID();
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    says.textContent = words.sending;
    try {
      const photos = await sendPhotos(form.elements.photos, words);
      const description = form.elements.description.value.trim() || null;
      const { reference, isNew } = (await ask(REPORT, proof => ({ input: { mural: form.dataset.mural, key, voter: voter(), description, photos, proof } }))).reportFadedMural;
      form.hidden = true;
      says.replaceChildren((isNew ? words.done : words.confirmed).replace('{0}', reference), ' ',
        Object.assign(document.createElement('a'), { href: words.issue.replace('issue=', `issue=${reference}`), textContent: words.see }));
      // The form that had the focus is gone.
      says.tabIndex = -1;
      says.focus();
    } catch (error) {
      says.textContent = error.isTold ? error.message : words.failed;
      button.disabled = false;
    }
  });
}
