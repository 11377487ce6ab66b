// The first request for an assessment, sent while the wasm is loading, followed by the one for the scorecard that it
// names. They are exactly the requests that the wasm would send (src/api/client.rs), and the wasm takes their answers
// over; tests count the requests that reach the server.
//
// Here and in all of our JavaScript, objects that the browser reads as options or descriptors have no prototype: a page
// may have something on `Object.prototype`, and after `Object.prototype.method = 'DELETE'` it would delete in the
// person's name.

/** @typedef {import('../../../npm/class.d.ts').TokenProvider} TokenProvider */

/** @typedef {import('./reflect.js').Settings} Settings */

/** @type {Set<Prefetch>} */
const prefetches = new Set();

/**
 * The addresses of assessments and scorecards, or null if the attribute is not valid: the wasm will report that.
 * @param {string} base
 */
const folder = (base) => {
  try {
    const url = new URL(base, document.baseURI);
    url.search = url.hash = '';
    return (
      /^https?:$/.test(url.protocol) && !url.username && !url.password && `${url.href.replace(/\/+$/, '')}/quality/`
    );
  } catch {
    return null;
  }
};

/**
 * The token in the form of a header. Without a provider none is needed; if the provider gives none, nothing is sent.
 * @type {(provider: TokenProvider | null, token: unknown) => HeadersInit}
 */
const headersFor = (provider, token) => {
  const Accept = 'application/json';
  if (!provider) return { __proto__: /** @type {never} */ (null), Accept };
  const bare = String(token)
    .trim()
    .replace(/^Bearer /, '')
    .trim();
  if (token && /^[!-~]+$/.test(bare))
    return { __proto__: /** @type {never} */ (null), Accept, Authorization: `Bearer ${bare}` };
  throw null;
};

/** @typedef {{ answer: Promise<Response>, abort: AbortController }} Asked */

/** The prefetched requests, held by every element that wants them and by the wasm for each of them. */
export class Prefetch {
  /**
   * The requests that nobody has taken yet, by address.
   * @type {Map<string, Asked>}
   */
  #open = new Map();
  #holders = 0;
  // Declared here, they are own properties: a mere assignment would call a setter of that name on `Object.prototype`.
  base;
  url;
  provider;
  /** @type {Promise<string | null>} */
  token;

  /**
   * @param {string} base
   * @param {number | null} id
   * @param {TokenProvider | null} provider
   */
  constructor(base, id, provider) {
    this.base = base;
    this.url = `${base}assessment/${id}`;
    this.provider = provider;
    // A provider is asked once for all; it may throw, or return a promise.
    const twin = [...prefetches].find((one) => one.provider === provider && one.base === base);
    this.token = twin?.token ?? new Promise((give) => give(provider ? provider.call(undefined, 'initial') : null));
    this.#ask(this.url, async (answer) => {
      // By now somebody may have taken it, or nobody may want it any more.
      if (!prefetches.has(this)) return;
      const body = await answer.clone().json();
      const scorecardId = Object.hasOwn(body, 'scorecardId') && body.scorecardId;
      const url = `${base}scorecard/${scorecardId}`;
      // Several assessments of a page may name the same one.
      const isAsked = [...prefetches].some((one) => one.provider === provider && one.#open.has(url));
      if (Number.isSafeInteger(scorecardId) && prefetches.has(this) && !isAsked) this.#ask(url);
    });
  }

  /** @type {(url: string, then?: (answer: Response) => Promise<unknown>) => void} */
  #ask(url, then) {
    const abort = new AbortController();
    const { signal } = abort;
    const answer = this.token.then(async (token) => {
      signal.throwIfAborted();
      const headers = headersFor(this.provider, token);
      /** @type {RequestInit} */
      const init = {
        __proto__: null,
        headers,
        signal,
        cache: 'no-store',
        credentials: 'same-origin',
        redirect: 'manual',
      };
      const answer = await fetch(url, init);
      await then?.(answer).catch(() => {});
      return answer;
    });
    // The taker receives the failure; if there is none, nobody needs to know.
    answer.catch(() => {});
    this.#open.set(url, { answer, abort });
  }

  hold() {
    this.#holders++;
    prefetches.add(this);
    return this;
  }

  /**
   * The answer from this address, for the first caller; from then on `signal` aborts it.
   * @param {string} url
   * @param {AbortSignal} signal
   */
  take(url, signal) {
    const asked = this.#open.get(url);
    if (!asked) return;
    prefetches.delete(this);
    this.#open.delete(url);
    signal.addEventListener('abort', () => asked.abort.abort());
    return asked.answer;
  }

  /** Removes a holder. Requests that nobody holds and nobody has taken are aborted. */
  release() {
    if (--this.#holders > 0) return;
    prefetches.delete(this);
    for (const { abort } of this.#open.values()) abort.abort();
  }
}

/**
 * The prefetch for these settings, shared with other elements; replaces `held`, if there is one.
 * @param {Settings} element
 * @param {Prefetch} [held]
 */
export function prefetchFor(element, held) {
  const { apiBase, tokenProvider, assessmentId } = element;
  const provider = typeof tokenProvider === 'function' ? tokenProvider : null;
  const base = Number.isSafeInteger(assessmentId) && /** @type {number} */ (assessmentId) >= 0 && folder(apiBase);
  /** @type {(one?: Prefetch) => boolean | undefined} */
  const fits = (one) => one && one.provider === provider && one.url === `${base}assessment/${assessmentId}`;
  if (fits(held)) return held;
  held?.release();
  return base ? ([...prefetches].find(fits) ?? new Prefetch(base, assessmentId, provider)).hold() : undefined;
}

/** The maximum wait for a page's scripts, in milliseconds: the page may arrive in pieces, or a script may hang. */
const SCRIPTS_PATIENCE = 5000;

/**
 * The elements that wait for the page's scripts.
 * @type {Map<Settings, (() => void)[]>}
 */
const waiting = new Map();

/**
 * Settles when the page's own scripts, one of which may be about to set a `tokenProvider`, have had their turn: when
 * all of them have run, when this element has a provider, or after some seconds.
 * @type {(element: Settings) => Promise<void>}
 */
export const afterScripts = (element) =>
  new Promise((done) => {
    const isRead = /** @type {any} */ (performance.getEntriesByType?.('navigation')[0])?.domContentLoadedEventStart;
    if (document.readyState === 'complete' || isRead || element.tokenProvider) return done();
    waiting.set(element, [...(waiting.get(element) ?? []), done]);
    document.addEventListener('DOMContentLoaded', () => goOn(element));
    setTimeout(() => goOn(element), SCRIPTS_PATIENCE);
  });

/**
 * Ends the wait of this element.
 * @param {Settings} element
 */
export const goOn = (element) => {
  for (const done of waiting.get(element) ?? []) done();
  waiting.delete(element);
};
