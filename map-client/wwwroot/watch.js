// Hears GraphQL subscriptions (server-sent events) for pages of staff. An answer is told as JSON; an empty text says that some may have been missed:
// after an interruption, or because the page was not looked at. What ends by itself is told with its last answer and not begun again.
const firstPause = 1000, longestPause = 60000, patience = 15000;
const heard = new Map();
let leaving;

function open(one) {
  if (one.source || one.isOver || document.hidden) return;
  clearTimeout(one.again);
  one.source = new EventSource(one.address);
  one.source.addEventListener('open', () => {
    one.pause = firstPause;
    if (one.hasHeard) one.tell('');
    one.hasHeard = true;
  });
  one.source.addEventListener('next', ({ data }) => one.tell(data));
  one.source.addEventListener('complete', () => { close(one); one.isOver = true; });
  one.source.addEventListener('error', () => {
    close(one);
    one.again = setTimeout(() => open(one), one.pause * (0.5 + Math.random()));
    one.pause = Math.min(one.pause * 2, longestPause);
  });
}

function close(one) {
  one.source?.close();
  one.source = undefined;
  clearTimeout(one.again);
}

document.addEventListener('visibilitychange', () => {
  clearTimeout(leaving);
  if (document.hidden) leaving = setTimeout(() => heard.forEach(close), patience);
  else heard.forEach(open);
});

/** Begins to hear a subscription; one of the same name ends. */
export function hear(name, query, variables, tell) {
  end(name);
  const one = { address: `/graphql?${new URLSearchParams({ query, variables })}`, tell, pause: firstPause };
  heard.set(name, one);
  open(one);
}

/** Hears it no more. */
export function end(name) {
  const one = heard.get(name);
  if (one) close(one);
  heard.delete(name);
  runs.get(name)?.abort();
  runs.delete(name);
}

const runs = new Map();

/** Hears a subscription that ends by itself, however long its request is; an empty text tells that it is over, or that the line was cut. */
export async function run(name, body, tell) {
  end(name);
  const stop = new AbortController();
  runs.set(name, stop);
  try {
    const answer = await fetch('/graphql', { method: 'POST', body, signal: stop.signal,
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', 'Accept-Language': document.documentElement.lang } });
    let rest = '';
    for await (const part of chunks(answer.body.pipeThrough(new TextDecoderStream()).getReader())) {
      const events = (rest + part).split('\n\n');
      rest = events.pop();
      for (const event of events) {
        const data = event.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n').trim();
        if (data) tell(data);
      }
    }
  } catch (error) {
    // Who has stopped it knows.
    if (error.name === 'AbortError') return;
  }
  if (runs.get(name) !== stop) return;
  runs.delete(name);
  tell('');
}

async function* chunks(reader) {
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
