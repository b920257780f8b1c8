// Pictures over the whole screen: swiped through by finger, arrow keys or buttons; closed by Escape. Without this script a press leads where the link leads.
const english = document.documentElement.lang === 'en';
const words = english ? { close: 'Close', before: 'Previous', next: 'Next', about: 'About this mural', viewer: 'Picture' }
  : { close: 'Đóng', before: 'Trước', next: 'Sau', about: 'Về bức tranh này', viewer: 'Ảnh' };
const SWIPE = 45;
let dialog, shown = [], number = 0;

/** Without a script a picture leads where its title leads, which is one stop of the keyboard; with one it opens the viewer, which is another. */
export function reach(element) {
  for (const link of element.querySelectorAll('a.picture[data-large]')) link.removeAttribute('tabindex');
}

/** Opens the viewer on a press of a picture in an element. */
export function showOnPress(element) {
  reach(element);
  element.addEventListener('click', event => {
    const link = event.target.closest('a.picture[data-large]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    shown = [...element.querySelectorAll('a.picture[data-large]')].filter(one => !one.closest('[hidden]'));
    dialog ??= make();
    dialog.showModal();
    show(shown.indexOf(link));
  });
}

function make() {
  const made = document.body.appendChild(Object.assign(document.createElement('dialog'), { className: 'viewer' }));
  made.setAttribute('aria-label', words.viewer);
  const add = (tag, name, more = {}) => made.appendChild(Object.assign(document.createElement(tag), { className: name, ...more }));
  add('img', 'large');
  add('p', 'caption');
  const button = (name, label, sign, act) => add('button', name, { type: 'button', textContent: sign, ariaLabel: label }).addEventListener('click', act);
  button('before', words.before, '‹', () => show(number - 1));
  button('next', words.next, '›', () => show(number + 1));
  button('close', words.close, '×', () => made.close());
  // Wherever the focus is: a button that is pressed to the end of the row loses it.
  document.addEventListener('keydown', ({ key }) => { if (made.open && key === 'ArrowLeft') show(number - 1); else if (made.open && key === 'ArrowRight') show(number + 1); });
  let from = null;
  made.addEventListener('touchstart', ({ touches }) => { from = touches.length === 1 ? touches[0].clientX : null; }, { passive: true });
  made.addEventListener('touchend', ({ changedTouches }) => {
    const way = from === null ? 0 : changedTouches[0].clientX - from;
    if (Math.abs(way) > SWIPE) show(number + (way < 0 ? 1 : -1));
  });
  made.addEventListener('close', () => shown[number]?.focus());
  return made;
}

function show(index) {
  if (index < 0 || index >= shown.length) return;
  number = index;
  const link = shown[index];
  const picture = dialog.querySelector('img');
  // What is there already stands in until the large one has come.
  picture.src = link.querySelector('img').currentSrc || link.dataset.large;
  picture.alt = link.querySelector('img').alt;
  const large = Object.assign(new Image(), { src: link.dataset.large });
  large.decode().then(() => { if (number === index) picture.src = large.src; }, () => {});
  if (shown[index + 1]) new Image().src = shown[index + 1].dataset.large;
  const card = link.closest('.mural');
  dialog.querySelector('.caption').replaceChildren(...card ? [
    Object.assign(document.createElement('a'), { href: card.querySelector('h3 a').href, textContent: card.querySelector('h3').textContent }),
    ` ${card.querySelector('.by').textContent}`,
  ] : [link.dataset.credit ?? '']);
  dialog.querySelector('.before').disabled = index === 0;
  dialog.querySelector('.next').disabled = index === shown.length - 1;
  if (!dialog.contains(document.activeElement) || document.activeElement.disabled) dialog.querySelector('.close').focus();
}
