// What the page does for times without a network. It is fetched once the page rests (start.js), so none of this is part of a first load.
import { offerUpdate, tellCopy, tellFresh } from './notices.js';

const HOUR = 36e5;
const own = document.querySelector('meta[name=build]').content;
const container = navigator.serviceWorker;
let isLooking = false;
const registration = await container.register('/service-worker.js', { updateViaCache: 'none' }).catch(error => console.warn(error.message));

if (registration) {
  const wasThere = !!container.controller;
  container.addEventListener('message', hear);
  container.startMessages();
  await container.ready;
  if (!container.controller) await new Promise(resolve => container.addEventListener('controllerchange', resolve, { once: true }));
  if (!wasThere) catchUp();
  const { copy } = await hello(container.controller);
  if (copy) tellCopy(new Date(copy));
  keepPlace();
  look();
  setInterval(look, HOUR);
  addEventListener('online', () => { look(); back(); });
  document.addEventListener('visibilitychange', () => document.hidden || look());
}

function hear({ data }) {
  if (data.type === 'copy') tellCopy(new Date(data.at));
  if (data.type === 'back') back();
  if (data.type === 'build') look();
}

// What was shown before the worker was there is asked for again, through it: so it is kept. Files come from the browser's own cache.
function catchUp() {
  container.controller.postMessage({ type: 'frame', url: location.href });
  const seen = performance.getEntriesByType('resource').filter(({ name, initiatorType }) => name.startsWith(location.origin) && initiatorType !== 'beacon' && !/graphql$|subscription/.test(name));
  for (const { name } of seen) fetch(name).catch(() => {});
  readAgain();
}

// A page without a map leads to one, too: the first page knows the place.
async function keepPlace() {
  if (navigator.connection?.saveData) return;
  const page = document.getElementById('map') ? document : await fetch('/').then(async answer => new DOMParser().parseFromString(await answer.text(), 'text/html')).catch(() => null);
  const { bounds, defaultWardsAsOf } = JSON.parse(page?.getElementById('map')?.dataset.place ?? '{}');
  if (bounds) container.controller.postMessage({ type: 'tiles', bounds, asOf: defaultWardsAsOf });
}

function back() {
  if (tellFresh()) readAgain();
}

async function readAgain() {
  if (document.getElementById('map')) (await import('./live.js')).refresh();
}

// Another build than the page's, once its worker is there whole: until then, reloading would bring nothing.
async function look() {
  if (isLooking) return;
  isLooking = true;
  const isKnown = await registration.update().then(() => settled(registration.installing ?? registration.waiting), () => false);
  if (isKnown && registration.active && (await hello(registration.active)).id !== own) offerUpdate();
  isLooking = false;
}

function settled(worker) {
  return !worker || new Promise(resolve => {
    const change = () => ['activated', 'redundant'].includes(worker.state) && resolve(worker.state === 'activated');
    worker.addEventListener('statechange', change);
    change();
  });
}

// Asks a worker of which build it is, and of which time what it has given this page.
function hello(worker) {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ type: 'hello' }, [port2]);
  return new Promise(resolve => { port1.onmessage = ({ data }) => resolve(data); });
}
