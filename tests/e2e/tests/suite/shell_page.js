// A page without the element, which is added later.

/**
 * Prepares to add elements for the person with this token, and records the provider's calls.
 * @param {string} token
 */
const prepare = (token) => {
  window.__calls = [];
  window.__token = token;
  window.__add = (/** @type {object} */ settings) => {
    const element = document.createElement('quality-assessment');
    Object.assign(element, { lang: 'en', tokenProvider: window.__provider, assessmentId: 42 }, settings);
    (document.querySelector('main') ?? document.body).append(element);
    return element;
  };
  window.__provider = (/** @type {string} */ reason) => {
    window.__calls.push(reason);
    return window.__token;
  };
};

/** Moves the element far below the first screen. */
const moveFarAway = () => {
  const far = document.createElement('div');
  far.style.height = '9000px';
  document.body.append(far, host());
};

/** Scrolls to the element; ends when observers have noticed. */
const scrollThere = () => {
  host().scrollIntoView();
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
};

/** Wraps `fetch` as hosts do: with an address and options, and one more header. Records the methods. */
const wrapFetch = () => {
  const real = window.fetch;
  window.__wrapped = [];
  window.fetch = (url, init = {}) => {
    if (String(url).startsWith('/never')) return Promise.reject(new Error('never'));
    window.__wrapped.push(init.method ?? 'GET');
    return real(url, { ...init, headers: { .../** @type {object} */ (init.headers), 'X-Trace': '1' } });
  };
};

/** Records how each file of the widget is to be cached. */
const recordCaches = () => {
  const real = window.fetch;
  window.__caches = [];
  window.fetch = (url, init) => {
    const file = String(url).match(/widget(_bg)?[.](js|wasm)/)?.[0];
    if (file) window.__caches.push([file, init?.cache]);
    return real(url, init);
  };
};

/** The place of each bone, the accessible name of the whole, and whether it is visible. */
const skeleton = () => {
  const whole = inner('.skeleton');
  const bones = [...whole.querySelectorAll('.bones, .bone')].map((bone) => {
    const { x, y, width, height } = bone.getBoundingClientRect();
    return [x, y, width, height, getComputedStyle(bone).backgroundColor].join(' ');
  });
  return [bones, whole.getAttribute('aria-label'), getComputedStyle(whole).opacity];
};

/** Whether the wasm was there before the page's own scripts, and the requests for assessments. */
const order = () => {
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const files = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
  const wasmEnd = files.find((one) => one.name.endsWith('.wasm'))?.responseEnd ?? Infinity;
  const start = page.domContentLoadedEventStart;
  const asked = files.map((one) => one.name).filter((name) => name.includes('/quality/assessment/'));
  return [wasmEnd < start || [wasmEnd, start], asked];
};

/** Sends requests of the test's own: whatever the last answer causes has been sent before these are answered. */
const passTime = async () => {
  const own = '/api/mind/quality/assessment/52?format=full';
  const headers = { Authorization: `Bearer ${window.__token}` };
  for (let n = 0; n < 5; n++) await (await fetch(own, { headers })).json();
};

/** Lets the provider give a renewed token later, and as a header would have it. */
const renewLater = () => {
  window.__provider = (/** @type {string} */ reason) => {
    window.__calls.push(reason);
    return reason === 'initial' ? window.__token : Promise.resolve(`Bearer ${window.__token}`);
  };
};
