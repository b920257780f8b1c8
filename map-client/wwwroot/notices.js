// A strip above the page: that what is shown is a copy, or that there is a new version. Nothing typed is lost without being asked about.
import { typed } from './start.js';

const english = document.documentElement.lang === 'en';
const words = english ? {
  copy: at => `No connection: you see a copy of ${at}.`, update: 'There is a new version.', reload: 'Reload',
  typed: 'What you have typed here is not sent yet and would be lost.', anyway: 'Reload all the same', later: 'Later',
} : {
  copy: at => `Không kết nối được: đang xem bản lưu lúc ${at}.`, update: 'Có bản mới.', reload: 'Tải lại',
  typed: 'Chữ bạn đã nhập ở đây chưa gửi, tải lại sẽ mất.', anyway: 'Vẫn tải lại', later: 'Để sau',
};
let copy, update;

// Fields of forms that keep what is typed ([data-kept]) are back after a reload.
const isLost = field => field.isConnected && field.matches('textarea, input:not([type=checkbox], [type=radio], [type=search], [type=file])')
  && field.value.trim() !== '' && !field.closest('[data-kept]');

/** Says that what is shown is a copy. */
export function tellCopy(at) {
  copy ??= strip();
  copy.replaceChildren(words.copy(at.toLocaleString(english ? 'en-GB' : 'vi-VN', { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit' })));
}

/** Says so no more. Answers whether it was said. */
export function tellFresh() {
  const was = copy;
  copy = was?.remove();
  return !!was;
}

/** Offers to reload the page, which brings the new version. */
export function offerUpdate() {
  if (update) return;
  update = strip();
  update.replaceChildren(words.update, button(words.reload, ask));
}

function ask() {
  if (![...typed].some(isLost)) return location.reload();
  update.replaceChildren(words.typed, button(words.anyway, () => location.reload()), button(words.later, () => { update = update.remove(); offerUpdate(); }));
}

let strips;
function strip() {
  if (!strips) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('./offline/notices.css', import.meta.url).href }));
    document.body.prepend(strips = Object.assign(document.createElement('div'), { id: 'notices' }));
    // What is put into a status later is read aloud; what comes with it may not be.
    strips.setAttribute('role', 'status');
  }
  const one = document.createElement('p');
  strips.append(one);
  return one;
}

function button(text, press) {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  made.addEventListener('click', press);
  return made;
}
