// A page without a portal, to which elements are added.

/** Prepares to add elements, each with its own provider. */
const prepare = () => {
  window.__add = (/** @type {() => string} */ tokenProvider) => {
    const element = document.createElement('quality-assessment');
    Object.assign(element, { lang: 'en', pollInterval: 250, tokenProvider, assessmentId: 42 });
    document.body.append(element);
    return element;
  };
};

/**
 * Adds an element, which gets another function for the same key on each of its events.
 * @param {string} key
 */
const renewOnEvents = async (key) => {
  window.__made = 0;
  for (const type of ['load', 'phasechange', 'poll', 'statechange', 'error'])
    addEventListener(`qa-${type}`, ({ target }) => {
      window.__made++;
      Object.assign(/** @type {Element} */ (target), { tokenProvider: () => key });
    });
  await window.__add(() => key).ready;
};

/**
 * Adds an element, which gets the next key each time it has loaded. The last one is the first to be used.
 * @param {string[]} keys
 */
const nextKeyOnLoad = async (keys) => {
  window.__loads = [];
  addEventListener('qa-load', ({ target }) => {
    window.__loads.push(performance.now());
    const key = keys.pop();
    if (key) Object.assign(/** @type {Element} */ (target), { tokenProvider: () => key });
  });
  const first = keys.pop();
  await window.__add(() => first).ready;
};

/** Whether there were more polls since the last call. */
const hasPolled = () => {
  const before = window.__polls ?? 0;
  window.__polls = window.__events.filter((/** @type {[string]} */ [type]) => type === 'qa-poll').length;
  return window.__polls > before;
};
