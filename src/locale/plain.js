// Numbers and dates in German and English, written as `Intl` writes them, but without it: a browser's first formatters
// take 14 to 50 ms of every start. `tests/web/view/formats.rs` compares the two.

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A finite number below 10^12, with at most two decimal places.
 * @param {number} value
 * @param {boolean} isGerman
 */
export function plainNumber(value, isGerman) {
  // Rounds the decimal digits, as `Intl` does: 1.005 becomes 1.01.
  const [whole, fraction] = `${Math.round(Number(`${Math.abs(value)}e2`)) / 100}`.split('.');
  const grouped = whole.replace(/\B(?=(...)+$)/g, isGerman ? '.' : ',');
  return (value < 0 ? '-' : '') + grouped + (fraction ? (isGerman ? ',' : '.') + fraction : '');
}

/**
 * A moment in UTC or in the browser's time zone: the day (style 0), day and time (1), or the time to the second (2).
 * Undefined for years without four digits.
 * @param {number} ms
 * @param {boolean} isGerman
 * @param {boolean} isAmerican
 * @param {boolean} isUtc
 * @param {number} style
 */
export function plainDate(ms, isGerman, isAmerican, isUtc, style) {
  const here = isUtc ? ms : ms - new Date(ms).getTimezoneOffset() * 6e4;
  const [year, month, day, hour, minute, second] = `${new Date(here).toJSON()}`.split(/\D/);
  if (!(Number(year) > 999)) return undefined;
  const name = isAmerican || month !== '09' ? MONTHS[Number(month) - 1] : 'Sept';
  const english = isAmerican ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`;
  const date = isGerman ? `${day}.${month}.${year}` : english;
  const minutes = style > 1 ? `${minute}:${second}` : minute;
  const time = isAmerican
    ? `${Number(hour) % 12 || 12}:${minutes} ${Number(hour) < 12 ? 'AM' : 'PM'}`
    : `${hour}:${minutes}`;
  return style > 1 ? time : style ? `${date}, ${time}` : date;
}
