// Requests that still wait when the page is left go out with its last breath. They carry keys, so twice does no harm.
const held = new Map();

/** Keeps the body of a GraphQL request in case the page is left. */
export const hold = (key, body) => { held.set(key, body); };

/** Forgets it: it was sent, or taken back. */
export const release = key => { held.delete(key); };

addEventListener('pagehide', () => {
  for (const body of held.values()) navigator.sendBeacon('/graphql', new Blob([body], { type: 'application/json' }));
  held.clear();
});
