// Fifty elements on a page whose clock runs TEMPO times as fast, and what can be done to them.
const now = Date.now.bind(Date);
const began = now();
Date.now = () => began + (now() - began) * TEMPO;
/** @type {Record<string, any>} */
const real = Object.fromEntries(
  ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'fetch'].map((name) => [
    name,
    /** @type {any} */ (window)[name].bind(window),
  ]),
);
const open = (window.__open = { timers: new Set(), requests: 0, polls: 0 });
/** The time limits of a token, a GET and a POST, unscaled: the page's clock makes neither server nor machine faster. */
const patience = [10_000, 30_000, 120_000];
window.setTimeout = (/** @type {any} */ act, wait = 0, /** @type {unknown[]} */ ...rest) => {
  const id = real.setTimeout(
    () => {
      open.timers.delete(id);
      act(...rest);
    },
    patience.includes(wait) ? wait : wait / TEMPO,
  );
  open.timers.add(id);
  return id;
};
window.setInterval = (/** @type {any} */ act, wait = 0, /** @type {unknown[]} */ ...rest) => {
  const id = real.setInterval(act, wait / TEMPO, ...rest);
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
  if (/\/quality\/assessment\/\d+$/.test(String(url))) open.polls++;
  return real.fetch(url, ...rest).finally(() => open.requests--);
};
/** @type {(path: string, init: RequestInit) => Promise<any>} */
const json = async (path, init) => (await real.fetch(path, init)).json();
/** @param {string} user */
const signIn = async (user) => {
  const body = JSON.stringify({ user, lifetime: 7200 });
  return (await json('/demo/sign-in', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).token;
};
/**
 * An element of a person.
 * @typedef {import('../../../../../npm/class.d.ts').QualityAssessment & { user: string }} Owned
 */

/**
 * One provider for each person, as a portal has it.
 * @type {Record<string, import('../../../../../npm/class.d.ts').TokenProvider>}
 */
const providers = {};
for (const user of ['supervisor', 'manager']) {
  let token = await signIn(user);
  providers[user] = async (reason) => (reason === 'rejected' ? (token = await signIn(user)) : token);
}
const places = [0, 1].map(() => document.body.appendChild(document.createElement('main')));
window.__crashes = [];
addEventListener('qa-error', ({ detail }) => detail.kind === 'crashed' && window.__crashes.push(detail.message));
addEventListener('error', (event) => window.__crashes.push(event.message));

/**
 * Puts all on the page. `wanted` are pairs of number and person.
 * @param {[id: number, user: string][]} wanted
 */
window.__fill = (wanted) => {
  window.__all = wanted.map(([id, user]) => {
    const element = document.createElement('quality-assessment');
    Object.assign(element, { lang: 'en', tokenProvider: providers[user], assessmentId: id, user });
    places[0].append(element);
    return element;
  });
};
window.__empty = () => {
  for (const element of window.__all) element.remove();
  window.__all = [];
};
/**
 * The actions of people and hosts; every promise has a handler, whatever its outcome.
 * @type {Record<string, (element: Owned) => unknown>}
 */
const deeds = {
  rerun: (element) => void element.rerun().catch(() => {}),
  reload: (element) => void element.reload().catch(() => {}),
  stop: (element) => element.stopWatching(),
  move: (element) => places.find((place) => place !== element.parentNode)?.append(element),
  leave: async (element) => {
    element.remove();
    await new Promise((done) => real.setTimeout(done));
    places[0].append(element);
  },
  speak: (element) => (element.lang = element.lang === 'en' ? 'de' : 'en'),
  blind: (element) => (element.hideAi = !element.hideAi),
  open: (element) => element.openRerunDialog(),
  close: (element) =>
    /** @type {HTMLDialogElement | null} */ (element.shadowRoot?.querySelector('dialog[open]'))?.close(),
};
/** @param {[deed: string, index: number][]} list */
window.__do = async (list) => {
  for (const [deed, index] of list) await deeds[deed](window.__all[index]);
  return [open.polls, window.__crashes];
};
/** Makes every element reload once more. */
window.__settle = async () => {
  for (const element of window.__all) {
    Object.assign(element, { lang: 'en', hideAi: false });
    deeds.close(element);
  }
  await Promise.all(window.__all.map((/** @type {Owned} */ element) => element.reload().catch(() => {})));
};
/** The elements that do not show the server's data. */
window.__wrong = async () => {
  const wrong = [];
  for (const element of window.__all) {
    const Authorization = `Bearer ${await providers[element.user]('initial')}`;
    const has = await json(`/api/mind/quality/assessment/${element.assessmentId}`, { headers: { Authorization } });
    const text = element.shadowRoot.querySelector('.qa')?.innerText ?? '';
    const isTold = text.includes(`Assessment ${has.id}`) && !text.includes('What is shown is the last version');
    const share = has.data?.totals?.percentage ?? has.totals?.percentage;
    const isShared =
      ['deleted', 'aiInProgress', 'error'].includes(has.state) ||
      typeof share !== 'number' ||
      text.includes(`${new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(share)}%`);
    const isSame = JSON.stringify(element.assessment) === JSON.stringify(has) && element.dataset.state === has.state;
    if (!isTold || !isShared || !isSame)
      wrong.push(
        `${element.assessmentId} of ${element.user} (${element.phase}, ${element.dataset.state}, ` +
          `server ${has.state}, ${isTold} ${isShared} ${isSame}): ${text.slice(0, 300).replace(/\s+/g, ' ')}`,
      );
  }
  return wrong;
};
// Exports have short names.
window.__memory = async () => {
  const exported = Object.values(await (await import(/** @type {string} */ ('/widget/widget.js'))).default());
  return exported.find((one) => one instanceof WebAssembly.Memory)?.buffer.byteLength;
};
