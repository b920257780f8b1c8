// Keyboard shortcuts: a button names its key in aria-keyshortcuts, where screen readers find it too, and the key presses it.
// j and k go through the rows ([data-row]), x chooses one. Nothing happens while somebody writes.
const NAME = 'keys';
const isField = element => element.matches?.('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])');
const rows = () => [...document.querySelectorAll('[data-row]')];
const itemOf = row => row.closest('li');
let last = 0;

/** Whether the reader wants them. */
export const isOn = () => localStorage.getItem(NAME) !== 'off';
export const setOn = on => localStorage.setItem(NAME, on ? 'on' : 'off');

/** Puts the focus on a row, or on the last one where there are fewer. */
export function focusRow(index) {
  const all = rows();
  last = Math.max(0, Math.min(index, all.length - 1));
  all[last]?.focus();
}

/** Puts the focus where writing or reading goes on. */
export const focus = selector => document.querySelector(selector)?.focus();

/** Opens or closes a dialog element. */
export const showDialog = element => element.showModal();
export const closeDialog = element => element.close();

document.addEventListener('focusin', event => {
  const at = rows().findIndex(row => itemOf(row).contains(event.target));
  if (at >= 0) last = at;
});
document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'escape' && (!isOn() || isField(event.target))) return;
  if (document.querySelector('dialog[open]')) return;
  if (!press(key) && !step(key)) return;
  event.preventDefault();
});

function press(key) {
  const button = [...document.querySelectorAll('[aria-keyshortcuts]')]
    .find(each => each.getAttribute('aria-keyshortcuts').toLowerCase() === key && !each.disabled && each.offsetParent);
  button?.click();
  return !!button;
}

function step(key) {
  const all = rows();
  if (!all.length) return false;
  const isThere = itemOf(all[last] ?? all[0]).contains(document.activeElement);
  if (key === 'j') focusRow(isThere ? last + 1 : last);
  else if (key === 'k') focusRow(isThere ? last - 1 : last);
  else if (key === 'x' && isThere) itemOf(all[last]).querySelector('input[type=checkbox]').click();
  else return false;
  return true;
}
