// The browser's `Intl`. Its constructors throw on an unknown tag or zone, its methods on a date out of range; an
// exception that passed through the wasm would end every element of the page.

const OURS = { __proto__: null, calendar: 'gregory', numberingSystem: 'latn' };

/**
 * A function that formats a value with `method` of `new Intl[kind](tag, options)`, or returns null; undefined if there
 * is no such formatter. Calendar and digits are those of the texts, whatever the tag or its region asks for.
 * @param {string} kind
 * @param {string} method
 * @param {string | undefined} tag
 * @param {string} options
 * @param {string} [timeZone]
 */
export function formatter(kind, method, tag, options, timeZone) {
  try {
    const one = new /** @type {any} */ (Intl)[kind](tag, {
      ...OURS,
      __proto__: null,
      timeZone,
      ...JSON.parse(options),
    });
    return (/** @type {unknown} */ value) => {
      try {
        return one[method](value);
      } catch {
        return null;
      }
    };
  } catch {
    return undefined;
  }
}

/**
 * The tag in canonical form, "de" for "deu"; undefined if it is invalid. Creating a formatter to find out would cost
 * more than everything else before the first request.
 * @param {string} tag
 */
export function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
