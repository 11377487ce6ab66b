// Numbers and dates in German and English, written as `Intl` writes them, but without it: a browser's first formatters
// take 14 to 50 ms of every start. `tests/web/view/formats.rs` compares the two.

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const two = (number) => `${number}`.padStart(2, '0');

/** A finite number below 10^12, with at most two decimal places. */
export function plainNumber(value, isGerman) {
  // Rounds the decimal digits, as `Intl` does: 1.005 becomes 1.01.
  const [whole, fraction] = `${Math.round(Number(`${Math.abs(value)}e2`)) / 100}`.split('.');
  const grouped = whole.replace(/\B(?=(...)+$)/g, isGerman ? '.' : ',');
  return (value < 0 ? '-' : '') + grouped + (fraction ? (isGerman ? ',' : '.') + fraction : '');
}

/**
 * A moment in UTC or in the browser's time zone: the day (style 0), day and time (1), or the time to the second (2).
 * Undefined for years that have not four digits.
 */
export function plainDate(ms, isGerman, isAmerican, isUtc, style) {
  const date = new Date(ms);
  const get = (part) => date[`get${isUtc ? 'UTC' : ''}${part}`]();
  const [year, month, day, hour] = ['FullYear', 'Month', 'Date', 'Hours'].map(get);
  if (!(year > 999 && year < 1e4)) return undefined;
  const name = isAmerican || month !== 8 ? MONTHS[month] : 'Sept';
  const english = isAmerican ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
  const minutes = two(get('Minutes')) + (style === 2 ? `:${two(get('Seconds'))}` : '');
  const time = isAmerican ? `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}` : `${two(hour)}:${minutes}`;
  const days = isGerman ? `${two(day)}.${two(month + 1)}.${year}` : english;
  return style === 2 ? time : days + (style ? `, ${time}` : '');
}
