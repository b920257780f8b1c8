// What the client reads: operations that show the same to everybody are kept as they were last answered, and so are small photos. Whatever else
// goes to /graphql – changes, what is watched, pages of staff – is not looked at.
const SEEN_READS = 'seen-reads', MOST_READS = 200, SEEN_PHOTOS = 'seen-photos', MOST_PHOTOS = 300, HOUR = 36e5;

// A page that is to work without a network has its public reads here.
const PUBLIC_READS = new Set(['MapStart', 'MapSymbols', 'WardFigures', 'WardDetail', 'IssueList', 'IssueDetail']);

/** The answer of a read, or undefined: it is none that is kept. */
function read(event, url) {
  const { request } = event;
  const name = request.method === 'POST' ? request.headers.get('x-operation') : /^query (\w+)/.exec(url.searchParams.get('query') ?? '')?.[1];
  if (!PUBLIC_READS.has(name)) return;
  return request.method === 'POST' ? posted(event, name) : answered(event, request.url, () => request);
}

async function posted(event, name) {
  const { request } = event;
  const body = await request.clone().text();
  const { operationName, query, variables } = JSON.parse(body);
  // With its key, the answer is for the reporter alone.
  if (operationName !== name || !query.startsWith(`query ${name}`) || variables?.key) return fetch(request);
  const language = request.headers.get('accept-language');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${language} ${body}`));
  const key = `/graphql/${name}/${[...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language };
  return answered(event, key, () => new Request('/graphql', { method: 'POST', body, headers }));
}

function answered(event, key, again) {
  return networkFirst(event, async () => {
    const answer = await fetch(event.request);
    stay(event, keepRead(key, answer.clone(), again));
    return answer;
  }, () => keptAt(SEEN_READS, key));
}

// Only an answer to nobody in particular is kept. Whoever is signed in gets one now and then, asked for without their cookie.
async function keepRead(key, answer, again) {
  if (mayBeKept(answer)) return keep(SEEN_READS, key, answer, MOST_READS);
  const kept = await keptAt(SEEN_READS, key);
  if (!answer.ok || Date.parse(kept?.headers.get(KEPT_AT)) > Date.now() - HOUR) return;
  const open = await fetch(new Request(again(), { credentials: 'omit' })).catch(() => null);
  if (open && mayBeKept(open)) await keep(SEEN_READS, key, open, MOST_READS);
}

/** A photo; without a network a small one for any size. Photos that are not public are never kept. */
async function photo(event, url) {
  const small = url.pathname.replace(/[^/]+$/, 'thumb');
  const kept = await keptAt(SEEN_PHOTOS, small);
  if (kept && small === url.pathname) return kept;
  try {
    const answer = await fetch(event.request);
    if (answer.ok && small === url.pathname && /\bpublic\b/.test(answer.headers.get('cache-control')))
      stay(event, keep(SEEN_PHOTOS, small, answer.clone(), MOST_PHOTOS));
    return answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}
