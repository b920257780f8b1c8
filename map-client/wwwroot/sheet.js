// The panel as a bottom sheet on a phone: its handle can be dragged, tapped, or worked with the keyboard.
const STATES = ['peek', 'half', 'full'];
const panel = document.getElementById('panel');
const handle = document.getElementById('sheet-handle');

/** Opens the sheet this far. */
export function setSheet(state) {
  panel.dataset.sheet = state;
  handle.setAttribute('aria-expanded', String(state !== 'peek'));
}

/** Uncovers half of the map if the sheet hides it. */
export const showMap = () => panel.dataset.sheet === 'full' && setSheet('half');

let start = null;
handle.addEventListener('pointerdown', event => {
  start = { y: event.clientY, top: panel.getBoundingClientRect().top, moved: false };
  handle.setPointerCapture(event.pointerId);
});
handle.addEventListener('pointermove', event => {
  if (!start) return;
  start.moved ||= Math.abs(event.clientY - start.y) > 6;
  if (!start.moved) return;
  panel.classList.add('is-dragged');
  panel.style.transform = `translateY(${Math.max(0, start.top + event.clientY - start.y - (innerHeight - panel.offsetHeight))}px)`;
});
handle.addEventListener('pointerup', event => {
  const { moved } = start ?? {};
  start = null;
  panel.classList.remove('is-dragged');
  panel.style.transform = '';
  if (!moved) return;
  const shown = 1 - event.clientY / innerHeight;
  setSheet(shown > 0.68 ? 'full' : shown > 0.28 ? 'half' : 'peek');
  handle.addEventListener('click', swallow, { capture: true, once: true });
});
handle.addEventListener('click', () => setSheet(STATES[(STATES.indexOf(panel.dataset.sheet) + 1) % STATES.length]));
panel.addEventListener('focusin', event => event.target !== handle && panel.dataset.sheet === 'peek' && setSheet('half'));

// The click that ends a drag is no tap.
const swallow = event => event.stopImmediatePropagation();
