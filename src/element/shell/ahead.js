// The first request for an assessment, sent while the wasm is on its way, and then the one for the scorecard that it
// names. They are the very requests that the wasm would send (src/api/client.rs), and the wasm takes their answers over;
// tests count what reaches the server.
//
// Here and in all of our JavaScript, what the browser reads options or descriptors from has no prototype: a page may have
// something on `Object.prototype`, and after `Object.prototype.method = 'DELETE'` it would delete in the person's name.

const prefetches = new Set();

/** Where assessments and scorecards are, or null if the attribute cannot be meant as it stands: the wasm will say so. */
const folder = (base) => {
  try {
    const url = new URL(base, document.baseURI);
    url.search = url.hash = '';
    return /^https?:$/.test(url.protocol) && !url.username && !url.password && `${url.href.replace(/\/+$/, '')}/quality/`;
  } catch {
    return null;
  }
};

/** The token as a header can carry it; without a provider none is needed, with one that gives none nothing is sent. */
const headersFor = (provider, token) => {
  const Accept = 'application/json';
  if (!provider) return { __proto__: null, Accept };
  const bare = String(token).trim().replace(/^Bearer /, '').trim();
  if (token && /^[!-~]+$/.test(bare)) return { __proto__: null, Accept, Authorization: `Bearer ${bare}` };
  throw null;
};

/** What is asked for ahead, held by every element that wants it and by the wasm for each of them. */
class Prefetch {
  /** The requests that nobody has taken yet, by their addresses. */
  #open = new Map();
  #holders = 0;
  // Named here, they are its own: assigned alone, each would go to a setter of that name on `Object.prototype`.
  base;
  url;
  provider;
  token;

  constructor(base, id, provider) {
    this.base = base;
    this.url = `${base}assessment/${id}`;
    this.provider = provider;
    // A provider is asked once for all; it may throw, or give a promise.
    const twin = [...prefetches].find((one) => one.provider === provider && one.base === base);
    this.token = twin?.token ?? new Promise((give) => give(provider ? provider.call(undefined, 'initial') : null));
    this.#ask(this.url, async (answer) => {
      // Whoever has taken it by now reads it in no time; and perhaps nobody wants it any more.
      if (!prefetches.has(this)) return;
      const body = await answer.clone().json();
      const scorecardId = Object.hasOwn(body, 'scorecardId') && body.scorecardId;
      const url = `${base}scorecard/${scorecardId}`;
      // Several assessments of a page may name the same one.
      const isAsked = [...prefetches].some((one) => one.provider === provider && one.#open.has(url));
      if (Number.isSafeInteger(scorecardId) && prefetches.has(this) && !isAsked) this.#ask(url);
    });
  }

  #ask(url, then) {
    const abort = new AbortController();
    const { signal } = abort;
    const answer = this.token.then(async (token) => {
      signal.throwIfAborted();
      const headers = headersFor(this.provider, token);
      const init = { __proto__: null, headers, signal, cache: 'no-store', credentials: 'same-origin', redirect: 'manual' };
      const answer = await fetch(url, init);
      await then?.(answer).catch(() => {});
      return answer;
    });
    // Whoever takes it hears of a failure; if nobody does, it is no news.
    answer.catch(() => {});
    this.#open.set(url, { answer, abort });
  }

  hold() {
    this.#holders++;
    prefetches.add(this);
    return this;
  }

  /** The answer from this address, for the first who asks; `signal` aborts it from then on. */
  take(url, signal) {
    const asked = this.#open.get(url);
    if (!asked) return;
    prefetches.delete(this);
    this.#open.delete(url);
    signal.addEventListener('abort', () => asked.abort.abort());
    return asked.answer;
  }

  /** One holder less. What nobody holds and nobody has taken is not wanted. */
  release() {
    if (--this.#holders > 0) return;
    prefetches.delete(this);
    for (const { abort } of this.#open.values()) abort.abort();
  }
}

/** What these settings ask for ahead, shared with other elements, in the place of `held`, if there is one. */
export function prefetchFor(element, held) {
  const { apiBase, tokenProvider, assessmentId } = element;
  const provider = typeof tokenProvider === 'function' ? tokenProvider : null;
  const base = Number.isSafeInteger(assessmentId) && assessmentId >= 0 && folder(apiBase);
  const fits = (one) => one && one.provider === provider && one.url === `${base}assessment/${assessmentId}`;
  if (fits(held)) return held;
  held?.release();
  return base ? ([...prefetches].find(fits) ?? new Prefetch(base, assessmentId, provider)).hold() : undefined;
}

/** So long a page's scripts are waited for, in milliseconds: it may come in pieces, or one of them may hang. */
const SCRIPTS_PATIENCE = 5000;

/** What waits for the page's scripts, by element. */
const waiting = new Map();

/**
 * Settles when the page's own scripts have had their turn, one of which may be about to set a `tokenProvider`: when all
 * of them have run, when this element has one, or after some seconds.
 */
export const afterScripts = (element) =>
  new Promise((done) => {
    const isRead = performance.getEntriesByType?.('navigation')[0]?.domContentLoadedEventStart;
    if (document.readyState === 'complete' || isRead || element.tokenProvider) return done();
    waiting.set(element, [...(waiting.get(element) ?? []), done]);
    document.addEventListener('DOMContentLoaded', () => goOn(element));
    setTimeout(() => goOn(element), SCRIPTS_PATIENCE);
  });

/** Nobody waits any longer for what this element may be given. */
export const goOn = (element) => {
  for (const done of waiting.get(element) ?? []) done();
  waiting.delete(element);
};
