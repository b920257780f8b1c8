/** Makes a share button work: the phone's own sheet, or the link in the clipboard. */
export function share(button) {
  if (!button || !(navigator.share || navigator.clipboard)) return;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { url, title, copied } = button.dataset;
    try {
      if (navigator.share) return void await navigator.share({ url, title });
      await navigator.clipboard.writeText(url);
      button.textContent = copied;
      setTimeout(() => { button.textContent = label; }, 4000);
    } catch {
      // Somebody thought better of it.
    }
  });
}
