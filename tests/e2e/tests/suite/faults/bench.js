// The observations for a row of the table: requests, timers, and the text on the screen when an error was reported.
/** @type {Record<string, any>} */
const real = Object.fromEntries(
  ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'fetch'].map((name) => [
    name,
    /** @type {any} */ (window)[name].bind(window),
  ]),
);
const open = (window.__open = {
  timers: new Set(),
  requests: 0,
  sent: /** @type {[method: string, path: string, when: number][]} */ ([]),
});
/**
 * The time for which announcements stay, in milliseconds: nothing follows from it. A token may take as long, and is
 * counted as a request.
 */
const words = 10_000;
window.setTimeout = (
  /** @type {any} */ act,
  /** @type {number | undefined} */ wait,
  /** @type {unknown[]} */ ...rest
) => {
  const id = real.setTimeout(() => {
    open.timers.delete(id);
    act(...rest);
  }, wait);
  if (wait !== words) open.timers.add(id);
  return id;
};
window.setInterval = (/** @type {unknown[]} */ ...rest) => {
  const id = real.setInterval(...rest);
  open.timers.add(id);
  return id;
};
for (const name of ['clearTimeout', 'clearInterval'])
  Object.assign(window, {
    [name]: (/** @type {number} */ id) => {
      open.timers.delete(id);
      real[name](id);
    },
  });
window.fetch = (/** @type {RequestInfo | URL} */ url, /** @type {(RequestInit | undefined)[]} */ ...rest) => {
  open.requests++;
  const { pathname } = new URL(String(url), location.href);
  open.sent.push([rest[0]?.method ?? 'GET', pathname, performance.now()]);
  return real.fetch(url, ...rest).finally(() => open.requests--);
};
/**
 * The times at which the page sent requests of this kind.
 * @type {(method: string, path: string) => number[]}
 */
window.__sent = (method, path) =>
  open.sent.filter(([how, where]) => how === method && where === path).map(([, , when]) => when);
/** Whether nothing will happen until a person acts. */
window.__rests = () => open.requests === 0 && open.timers.size === 0;
window.__screen = () => {
  const base = document.querySelector('quality-assessment')?.shadowRoot?.querySelector('.qa');
  return /** @type {HTMLElement} */ (base).innerText;
};
window.__errors = [];
window.__done = { 'qa-poll': 0, 'qa-complete': 0, 'qa-rerun': 0 };
addEventListener('qa-error', ({ detail, target }) =>
  window.__errors.push({ ...detail, phase: /** @type {any} */ (target).phase, screen: window.__screen() }),
);
for (const type of Object.keys(window.__done)) addEventListener(type, () => window.__done[type]++);
window.__calls = [];
/**
 * A portal's provider: after a refusal it signs in again.
 * @param {'initial' | 'rejected'} reason
 */
window.__provider = async (reason) => {
  window.__calls.push(reason);
  if (reason === 'initial') return window.__token;
  const body = JSON.stringify({ user: 'supervisor', lifetime: 600 });
  open.requests++;
  try {
    const answer = await real.fetch('/demo/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    return (await answer.json()).token;
  } finally {
    open.requests--;
  }
};
/** @param {number} id */
window.__show = (id) => {
  const element = document.createElement('quality-assessment');
  Object.assign(element, { lang: 'en', pollInterval: 250, tokenProvider: window.__provider, assessmentId: id });
  document.body.append(element);
};
