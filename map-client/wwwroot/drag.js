// Drags rows to crews with mouse, pen or finger. A handle ([data-drag]) names the issue, a list ([data-drop]) the crew; rows of it ([data-site]) say
// between which of them it falls. C# is told what was dropped where and moves it; the page's own nodes stay where they are until then.
const EDGE = 60, STEP = 14;
// Both lie on the page as a whole, beside all style sheets of components.
const ON_TOP = { position: 'fixed', zIndex: '20', pointerEvents: 'none' };
const GHOST = { ...ON_TOP, left: '0', top: '0', maxWidth: '18rem', padding: '.35rem .6rem', borderRadius: '.4rem', background: '#1d2730', color: '#ffffff', fontSize: '.875rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' };
const LINE = { ...ON_TOP, height: '3px', background: '#c2185b' };
let tell, drag;

const listAt = (x, y) => document.elementsFromPoint(x, y).map(element => element.closest('[data-drop]')).find(Boolean);
const rowsOf = list => [...list.querySelectorAll('[data-site]')].filter(row => row.dataset.site !== drag.issue);
const middle = row => { const box = row.getBoundingClientRect(); return box.top + box.height / 2; };

function box(style) {
  const element = document.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, style);
  return element;
}

function begin(event) {
  const handle = event.target.closest?.('[data-drag]');
  if (!handle || event.button > 0 || drag) return;
  event.preventDefault();
  const [ghost, line] = [GHOST, LINE].map(box);
  ghost.textContent = handle.dataset.name;
  drag = { issue: handle.dataset.drag, pointer: event.pointerId, ghost, line, x: event.clientX, y: event.clientY, from: [event.clientX, event.clientY] };
  handle.setPointerCapture?.(event.pointerId);
}

function move(event) {
  if (!drag || event.pointerId !== drag.pointer) return;
  [drag.x, drag.y] = [event.clientX, event.clientY];
  if (!drag.isMoving && Math.hypot(drag.x - drag.from[0], drag.y - drag.from[1]) < 5) return;
  if (!drag.isMoving) {
    drag.isMoving = true;
    document.body.append(drag.ghost, drag.line);
    document.documentElement.classList.add('is-dragging');
    scroll();
  }
  aim();
}

function aim() {
  drag.ghost.style.transform = `translate(${drag.x + 12}px, ${drag.y + 8}px)`;
  const list = listAt(drag.x, drag.y);
  if (list !== drag.list) { drag.list?.classList.remove('is-aimed'); list?.classList.add('is-aimed'); drag.list = list; }
  drag.line.hidden = !list;
  if (!list) return;
  const rows = rowsOf(list);
  const at = rows.findIndex(row => drag.y < middle(row));
  drag.position = (at < 0 ? rows.length : at) + 1;
  const box = list.getBoundingClientRect();
  const top = at >= 0 ? rows[at].getBoundingClientRect().top : rows.length ? rows.at(-1).getBoundingClientRect().bottom : box.bottom;
  Object.assign(drag.line.style, { left: `${box.left}px`, width: `${box.width}px`, top: `${top - 1}px` });
}

// Near the edges of the panel it scrolls along.
function scroll() {
  if (!drag?.isMoving) return;
  const panel = document.getElementById('app');
  const box = panel.getBoundingClientRect();
  const bottom = Math.min(box.bottom, innerHeight);
  const by = drag.y < box.top + EDGE ? -STEP : drag.y > bottom - EDGE ? STEP : 0;
  if (by) { panel.scrollTop += by; aim(); }
  requestAnimationFrame(scroll);
}

function finish(isDropped) {
  const { issue, list, position, isMoving, ghost, line } = drag;
  list?.classList.remove('is-aimed');
  ghost.remove();
  line.remove();
  document.documentElement.classList.remove('is-dragging');
  drag = undefined;
  if (isDropped && isMoving && list) tell?.(JSON.stringify({ issue, crew: list.dataset.drop, position }));
}

document.addEventListener('pointerdown', begin);
document.addEventListener('pointermove', move);
document.addEventListener('pointerup', event => drag && event.pointerId === drag.pointer && finish(true));
document.addEventListener('pointercancel', event => drag && event.pointerId === drag.pointer && finish(false));
document.addEventListener('keydown', event => { if (event.key === 'Escape' && drag) finish(false); });

/** Takes C#'s ear. */
export const listen = ear => { tell = ear; };
