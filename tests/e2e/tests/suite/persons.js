// Providers that speak for two people.

/**
 * Gives the element a provider that speaks for somebody, and after a refusal for somebody else.
 * @param {string} own
 * @param {string} other
 */
const speakFor = (own, other) => {
  window.__own = own;
  window.__reasons = [];
  window.__provider = (/** @type {string} */ reason) => {
    window.__reasons.push(reason);
    return reason === 'rejected' ? other : own;
  };
  host().tokenProvider = window.__provider;
};

/** Adds an element with the same provider, and waits for it. */
const addAnother = async () => {
  const element = document.createElement('quality-assessment');
  window.__e = Object.assign(element, { lang: 'en', tokenProvider: window.__provider, assessmentId: 14 });
  document.body.append(element);
  await element.ready;
};
