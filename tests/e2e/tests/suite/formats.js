// The formatters that a start creates.

/** Counts the formatters of `Intl` from here on. */
const countFormatters = () => {
  window.__made = 0;
  for (const kind of /** @type {const} */ (['DateTimeFormat', 'NumberFormat', 'ListFormat', 'PluralRules'])) {
    const construct = (/** @type {new (...all: any) => object} */ target, /** @type {any[]} */ all) => {
      window.__made++;
      return new target(...all);
    };
    Object.assign(Intl, { [kind]: new Proxy(/** @type {any} */ (Intl[kind]), { construct }) });
  }
};

/**
 * Adds an element in a language, and returns how many formatters there are once it shows its assessment, and whether a
 * percentage is on the screen.
 * @param {string} lang
 */
const formattersOf = async (lang) => {
  const element = window.__add({ lang });
  const count = await new Promise((done) => {
    element.addEventListener('qa-load', () => done(window.__made), { once: true });
  });
  return [count, /\d\s?%/.test(element.shadowRoot?.textContent ?? '')];
};
