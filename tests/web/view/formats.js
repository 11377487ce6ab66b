/**
 * Returns a function that writes a number and a moment in all ways, by `Intl`. Every space becomes a plain one, because
 * engines disagree on which to use.
 * @param {string} tag
 */
export function intl(tag) {
  /** @param {Intl.NumberFormatOptions} options */
  const number = (options) => {
    const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, ...options });
    return (/** @type {number} */ value) => format.format(value);
  };
  /** @param {Intl.DateTimeFormatOptions} options */
  const date = (options) => {
    const format = new Intl.DateTimeFormat(tag, options);
    return (/** @type {number} */ _, /** @type {number} */ ms) => format.format(ms);
  };
  const percent = number({ style: 'percent' });
  const writers = [
    number({}),
    // A division would not keep every digit.
    (/** @type {number} */ value) => percent(Number(`${value}e-2`)),
    number({ signDisplay: 'exceptZero' }),
    date({ dateStyle: 'medium', timeStyle: 'short' }),
    date({ dateStyle: 'medium' }),
    date({ dateStyle: 'medium', timeZone: 'UTC' }),
    date({ timeStyle: 'medium' }),
  ];
  return (/** @type {number} */ value, /** @type {number} */ ms) =>
    writers
      .map((write) => write(value, ms))
      .join(' | ')
      .replace(/\s/g, ' ');
}
