// The first look at an assessment, asked for while the wasm is on its way. It is the very request that the wasm would
// send (src/api/client.rs), and the wasm takes its answer over; a test counts that one request reaches the server.

const looks = new Set();

/** Where the assessment is, or null if an attribute cannot be meant as it stands: the wasm will say so. */
const address = (base, id) => {
  try {
    const url = new URL(base, document.baseURI);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password || !/^\d{1,15}$/.test(id)) return null;
    url.search = url.hash = '';
    return `${url.href.replace(/\/+$/, '')}/quality/assessment/${+id}`;
  } catch {
    return null;
  }
};

/** The token as a header can carry it; without a provider none is needed, with one that gives none nothing is sent. */
const headersFor = (provider, token) => {
  const headers = { Accept: 'application/json' };
  if (!provider) return headers;
  const bare = String(token ?? '').trim().replace(/^Bearer /, '').trim();
  if (!/^[!-~]+$/.test(bare)) throw new Error('no token');
  return { ...headers, Authorization: `Bearer ${bare}` };
};

/** One request, held by every element that wants it and by the wasm for each of them. */
class Look {
  #abort = new AbortController();
  #answer;
  #holders = 0;
  #isTaken = false;

  constructor(url, provider) {
    this.url = url;
    this.provider = provider;
    const end = url.lastIndexOf('/');
    const twin = [...looks].find((one) => one.provider === provider && one.url.slice(0, one.url.lastIndexOf('/')) === url.slice(0, end));
    // A provider is asked once for all; it may throw, or give a promise.
    this.token = twin?.token ?? new Promise((give) => give(provider ? provider.call(undefined, 'initial') : null));
    this.#answer = this.token.then((token) => {
      const { signal } = this.#abort;
      signal.throwIfAborted();
      const headers = headersFor(provider, token);
      return fetch(new Request(url, { headers, signal, cache: 'no-store', credentials: 'same-origin', redirect: 'error' }));
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

/** The look that these settings ask for, shared with other elements, in the place of `held`, which may be null. */
export function lookFor(element, held) {
  const provider = typeof element.tokenProvider === 'function' ? element.tokenProvider : null;
  const url = navigator.onLine === false ? null : address(element.apiBase, element.getAttribute('assessment-id')?.trim());
  if (held && held.url === url && held.provider === provider) return held;
  held?.release();
  if (!url) return null;
  const known = [...looks].find((one) => one.url === url && one.provider === provider);
  return (known ?? new Look(url, provider)).hold();
}

/** Calls `act` when the page's own scripts have had their turn: one of them may be about to set a `tokenProvider`. */
export function afterScripts(act) {
  const [navigation] = performance.getEntriesByType('navigation');
  const isReading = document.readyState !== 'complete' && !navigation?.domContentLoadedEventStart;
  if (isReading) document.addEventListener('DOMContentLoaded', act, { once: true });
  else queueMicrotask(act);
}
