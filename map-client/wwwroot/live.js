// Hears which issues change (server-sent events) and tells C# (Live/LiveFeed.cs) in gatherings: { all, ids }. It begins before anything
// is read, so nothing falls in between; after each interruption all counts as changed. A page that nobody looks at hears nothing.
const address = `/graphql?query=${encodeURIComponent('subscription{issueChanged{kind id}}')}`;
// Gathered, and spread: not everybody shall ask again in the same instant.
const gather = () => 700 + Math.random() * 1300;
const firstPause = 1000, longestPause = 60000, patience = 15000;

const ids = new Set();
let all = false, tell, due, source, again, leaving, pause = firstPause, hasHeard = false;

function flush() {
  due = undefined;
  if (!tell || !(all || ids.size)) return;
  tell(JSON.stringify({ all, ids: [...ids] }));
  ids.clear();
  all = false;
}

function add(id) {
  if (id) ids.add(id);
  else all = true;
  due ??= setTimeout(flush, gather());
}

function close() {
  source?.close();
  source = undefined;
  clearTimeout(again);
}

function retry() {
  close();
  again = setTimeout(open, pause * (0.5 + Math.random()));
  pause = Math.min(pause * 2, longestPause);
}

function open() {
  if (source || document.hidden) return;
  clearTimeout(again);
  source = new EventSource(address);
  source.addEventListener('open', () => {
    pause = firstPause;
    if (hasHeard) add();
    hasHeard = true;
  });
  source.addEventListener('next', ({ data }) => {
    const change = JSON.parse(data).data?.issueChanged;
    if (change) add(change.id);
  });
  source.addEventListener('complete', retry);
  source.addEventListener('error', retry);
}

document.addEventListener('visibilitychange', () => {
  clearTimeout(leaving);
  if (document.hidden) leaving = setTimeout(close, patience);
  else open();
});

/** What is shown may be old: it is read again. */
export const refresh = () => add();

/** Takes C#'s ear; what was heard before it came is told then. */
export function listen(ear) {
  tell = ear;
  flush();
}

open();
