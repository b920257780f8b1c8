// Remembers whether this browser wants the words of the first page: open the first time, then folded unless they were opened again.
const YEAR = 365 * 24 * 3600;
const fold = document.querySelector('#home details');
const remembered = () => document.cookie.split('; ').find(part => part.startsWith('home='))?.slice(5);
const remember = state => { document.cookie = `home=${state}; max-age=${YEAR}; path=/; samesite=lax`; };

if (fold) {
  // The page may come from a store of this browser, and then as it was for somebody else's first time.
  if (remembered() === 'folded') fold.open = false;
  else if (!remembered() && fold.open) remember('folded');
  // Not "toggle", which also comes when the page is read.
  fold.querySelector('summary').addEventListener('click', () => remember(fold.open ? 'folded' : 'open'));
}
