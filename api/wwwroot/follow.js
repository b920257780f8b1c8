// Solves the server's puzzle before the form of a ward's page is sent. Without this script the form works too, a few times an hour.
import { solve } from './proof.js';

const QUESTION = '{ challenge { algorithm challenge salt signature maxNumber } }';
const form = document.querySelector('form.follow');

form?.addEventListener('submit', async event => {
  event.preventDefault();
  const [proof, button] = [form.elements.proof, form.querySelector('button')];
  button.disabled = true;
  try {
    const answer = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: QUESTION }) });
    const { challenge } = (await answer.json()).data;
    if (challenge) proof.value = await solve(JSON.stringify(challenge));
  } catch {
    // It goes as it would without a script, and the server decides.
  }
  form.submit();
});
addEventListener('pageshow', () => { if (form) form.querySelector('button').disabled = false; });
