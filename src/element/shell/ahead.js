// The first look at an assessment, asked for while the wasm is on its way. It is the very request that the wasm would
// send (src/api/client.rs), and the wasm takes its answer over; a test counts that one request reaches the server.

const looks = new Set();

/** Where assessments are, or null if the attribute cannot be meant as it stands: the wasm will say so. */
const folder = (base) => {
  try {
    const url = new URL(base, document.baseURI);
    url.search = url.hash = '';
    return /^https?:$/.test(url.protocol) && !url.username && !url.password && `${url.href.replace(/\/+$/, '')}/quality/assessment/`;
  } catch {
    return null;
  }
};

/** The token as a header can carry it; without a provider none is needed, with one that gives none nothing is sent. */
const headersFor = (provider, token) => {
  const Accept = 'application/json';
  if (!provider) return { Accept };
  const bare = String(token).trim().replace(/^Bearer /, '').trim();
  if (token && /^[!-~]+$/.test(bare)) return { Accept, Authorization: `Bearer ${bare}` };
  throw null;
};

/** One request, held by every element that wants it and by the wasm for each of them. */
class Look {
  #abort = new AbortController();
  #answer;
  #holders = 0;
  #isTaken = false;

  constructor(base, id, provider) {
    this.base = base;
    this.url = base + id;
    this.provider = provider;
    // A provider is asked once for all; it may throw, or give a promise.
    const twin = [...looks].find((one) => one.provider === provider && one.base === base);
    this.token = twin?.token ?? new Promise((give) => give(provider ? provider.call(undefined, 'initial') : null));
    this.#answer = this.token.then((token) => {
      const { signal } = this.#abort;
      signal.throwIfAborted();
      return fetch(new Request(this.url, { headers: headersFor(provider, token), signal, cache: 'no-store', credentials: 'same-origin', redirect: 'error' }));
    });
    // Whoever takes it hears of a failure; if nobody does, it is no news.
    this.#answer.catch(() => {});
  }

  hold() {
    this.#holders++;
    looks.add(this);
    return this;
  }

  /** The answer, for the first who asks; `signal` aborts it from then on. */
  take(signal) {
    if (this.#isTaken) return undefined;
    this.#isTaken = true;
    looks.delete(this);
    signal.addEventListener('abort', () => this.#abort.abort());
    return this.#answer;
  }

  /** One holder less. What nobody holds and nobody has taken is not wanted. */
  release() {
    if (--this.#holders > 0) return;
    looks.delete(this);
    if (!this.#isTaken) this.#abort.abort();
  }
}

/** The look that these settings ask for, shared with other elements, in the place of `held`, if there is one. */
export function lookFor(element, held) {
  const { apiBase, tokenProvider, assessmentId } = element;
  const provider = typeof tokenProvider === 'function' ? tokenProvider : null;
  const base = navigator.onLine && Number.isSafeInteger(assessmentId) && assessmentId >= 0 && folder(apiBase);
  const fits = (look) => look && look.provider === provider && look.url === base + assessmentId;
  if (fits(held)) return held;
  held?.release();
  return base ? ([...looks].find(fits) ?? new Look(base, assessmentId, provider)).hold() : undefined;
}

/** Settles when the page's own scripts have had their turn: one of them may be about to set a `tokenProvider`. */
export async function afterScripts() {
  const isRead = performance.getEntriesByType('navigation')[0]?.domContentLoadedEventStart;
  if (document.readyState !== 'complete' && !isRead)
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}
