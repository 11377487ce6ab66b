// Counts open resources: timers, requests, listeners on the page, and channels to other tabs.
/** @type {Set<number>} */
const timers = new Set();
/** @param {string} name */
const bound = (name) => /** @type {any} */ (window)[name].bind(window);
/** @type {Record<string, any>} */
const real = Object.fromEntries(
  ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'fetch'].map((n) => [n, bound(n)]),
);
window.__open = { timers, requests: 0, sent: 0 };
window.setTimeout = (/** @type {any} */ f, /** @type {number | undefined} */ ms, /** @type {unknown[]} */ ...rest) => {
  const id = real.setTimeout(() => {
    timers.delete(id);
    f(...rest);
  }, ms);
  timers.add(id);
  return id;
};
window.clearTimeout = (/** @type {any} */ id) => {
  timers.delete(id);
  real.clearTimeout(id);
};
window.setInterval = (/** @type {unknown[]} */ ...args) => {
  const id = real.setInterval(...args);
  timers.add(id);
  return id;
};
window.clearInterval = (/** @type {any} */ id) => {
  timers.delete(id);
  real.clearInterval(id);
};
/** @type {[string, unknown][]} */
const listeners = (window.__open.listeners = []);
for (const target of [window, document]) {
  const add = target.addEventListener.bind(target),
    remove = target.removeEventListener.bind(target);
  target.addEventListener = (/** @type {string} */ type, /** @type {any} */ f, /** @type {any[]} */ ...rest) => {
    listeners.push([type, f]);
    add(type, f, ...rest);
  };
  target.removeEventListener = (/** @type {string} */ type, /** @type {any} */ f, /** @type {any[]} */ ...rest) => {
    const at = listeners.findIndex((l) => l[0] === type && l[1] === f);
    if (at >= 0) listeners.splice(at, 1);
    remove(type, f, ...rest);
  };
}
const Channel = window.BroadcastChannel;
window.__open.channels = 0;
window.BroadcastChannel = class extends Channel {
  /** @param {string} name */
  constructor(name) {
    super(name);
    window.__open.channels++;
  }
  close() {
    window.__open.channels--;
    super.close();
  }
};
window.fetch = (/** @type {unknown[]} */ ...args) => {
  window.__open.sent++;
  window.__open.requests++;
  return real.fetch(...args).finally(() => window.__open.requests--);
};
