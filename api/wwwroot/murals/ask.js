// Changes over GraphQL from pages that the server renders: with the server's puzzle solved, and photos sent before.
import { solve } from '../proof.js';
import { send, take } from '../photos.js';

const CHALLENGE = '{ challenge { algorithm challenge salt signature maxNumber } }';
const MOST_PHOTOS = 6;
const language = document.documentElement.lang;

/** An error whose message is for the reader. */
class Told extends Error { isTold = true; }

async function post(query, variables) {
  const answer = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Accept-Language': language }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors) throw Object.assign(new Told(errors[0].message), { code: errors[0].extensions?.code });
  return data;
}

/** Makes a change; what it says is made of a proof of work, where one is asked for. It has a key of its own, so a server that was too slow is asked again. */
export async function ask(query, variablesOf, tries = 2) {
  try {
    const { challenge } = await post(CHALLENGE);
    return await post(query, variablesOf(challenge ? await solve(JSON.stringify(challenge)) : null));
  } catch (error) {
    if (error.code !== 'TIMED_OUT' || tries === 1) throw error;
    return ask(query, variablesOf, tries - 1);
  }
}

/** Sends the photos of an input; those of an earlier try are not sent again. */
export async function sendPhotos(input, words) {
  if (input.files.length) {
    const taken = JSON.parse(await take(input, MOST_PHOTOS));
    const refused = taken.find(photo => photo.problem);
    if (refused) throw new Told(words.badPhoto.replace('{0}', refused.name));
    input.sent = [];
    for (const { id } of taken) {
      const { status, body } = JSON.parse(await send(id, language));
      if (status === 0) throw new Error('no network');
      if (status >= 300) throw new Told(body?.detail ?? body?.title ?? words.failed);
      input.sent.push(body.id);
    }
  }
  return input.sent ?? [];
}

/** The random key by which what this device confirms is told from what others do; the client's reports have the same (MyReports.cs). */
export function voter() {
  try {
    const device = JSON.parse(localStorage.getItem('device') ?? '{}');
    if (!device.voter) localStorage.setItem('device', JSON.stringify(Object.assign(device, { voter: crypto.randomUUID() })));
    return device.voter;
  } catch {
    return crypto.randomUUID();
  }
}
