// Who goes by keyboard is not thrown back to the page's beginning when what had the focus goes away or is switched off (WCAG 2.4.3): the focus
// goes on to the same row where that has moved to, to the row that has taken its place, or to the heading above.
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';
let at = null;

document.addEventListener('focusin', ({ target }) => {
  if (!target.matches(':focus-visible')) return void (at = null);
  const row = target.closest('li, tr');
  const list = row?.parentElement;
  at = { target, row, list, index: list ? [...list.children].indexOf(row) : -1, reference: row?.querySelector('[data-reference]')?.dataset.reference, above: ancestors(target) };
});
// A pointer goes where it likes.
addEventListener('pointerdown', () => { at = null; }, { capture: true });
new MutationObserver(() => { if (isLost()) setTimeout(goOn, 60); })
  .observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });

const isLost = () => at && (document.activeElement === document.body || at.target.disabled && document.activeElement === at.target);

function ancestors(element) {
  const all = [];
  for (let above = element.parentElement; above; above = above.parentElement) all.push(above);
  return all;
}

// Later than the page's own scripts, which may know better.
function goOn(waits = 0) {
  if (!isLost()) return;
  // A button that is off while something is sent comes back.
  if (at.target.isConnected && at.target.disabled && waits < 20) return void setTimeout(goOn, 100, waits + 1);
  const { target, row, list, index, reference, above } = at;
  // It was only moved.
  if (target.isConnected && !target.disabled) return target.focus();
  const moved = reference && document.querySelector(`[data-reference="${CSS.escape(reference)}"]`);
  const place = row?.isConnected ? row : list?.isConnected ? list.children[Math.min(index, list.children.length - 1)] : null;
  const next = moved?.closest('a, button') ?? like(target, place) ?? place?.querySelector(FOCUSABLE) ?? heading(above);
  next?.focus();
}

// The same control of another row, as the next "+" of a list.
const like = (target, place) => target.className && place ? place.querySelector(`${target.localName}.${CSS.escape(target.classList[0])}:not(:disabled)`) : null;

function heading(above) {
  const found = above.find(one => one.isConnected && one.querySelector('h1, h2, h3'))?.querySelector('h1, h2, h3');
  if (found && !found.hasAttribute('tabindex')) found.tabIndex = -1;
  return found;
}
