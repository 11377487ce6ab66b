// A page whose own script is late. It is still being parsed when the wasm comes, and no script of a driver runs then.

/**
 * Records the element's events, and asks for this address once the wasm is there, to tell the test.
 * @param {string} address
 */
const begin = (address) => {
  window.__events = [];
  for (const type of ['qa-load', 'qa-error'])
    addEventListener(type, (event) => window.__events.push([type, /** @type {CustomEvent} */ (event).detail]));
  new PerformanceObserver((list) => {
    if (list.getEntries().some((one) => one.name.endsWith('.wasm'))) fetch(address);
  }).observe({ type: 'resource' });
};

/**
 * Sets what the element needs.
 * @param {string} base
 * @param {string} token
 */
const set = (base, token) => {
  window.__calls = [];
  const tokenProvider = (/** @type {string} */ reason) => {
    window.__calls.push(reason);
    return token;
  };
  Object.assign(document.querySelector('quality-assessment') ?? {}, { apiBase: base, tokenProvider });
};
