// Creates and writes rows of criteria: one call for many nodes. Each call from the wasm into the page costs as much as
// its work, and a long list needs fifty thousand.
//
// Texts come concatenated, with the end position of each.

/**
 * A line begins with its text. A row begins with its box of lines.
 * @typedef {HTMLElement & { firstChild: Text }} Line
 * @typedef {HTMLElement & { firstChild: { firstChild: Line } }} Row
 */

/**
 * Clones `templates[styles[n]]` for each row, fills it and appends it to `list`, if there is one; returns the rows. The
 * first text of a row is the number of its criterion, the others are those of its slots. For each slot `lines` has the
 * line that is added if there is a text, or null if every row has one.
 * @param {Element | undefined} list
 * @param {Row[]} templates
 * @param {Uint8Array} styles
 * @param {(Line | null)[]} lines
 * @param {string} texts
 * @param {Uint32Array} ends
 */
export function makeRows(list, templates, styles, lines, texts, ends) {
  const rows = [];
  let from = 0;
  let end = 0;
  for (let n = 0; n < styles.length; n++) {
    const row = /** @type {Row} */ (templates[styles[n]].cloneNode(true));
    const id = texts.slice(from, (from = ends[end++]));
    // Links to this criterion are resolved with it.
    if (id) row.setAttribute('data-criterion', id);
    // The first lines are in a box, which is the first child.
    let line = row.firstChild.firstChild;
    for (let slot = 0; slot < lines.length; slot++) {
      const text = texts.slice(from, (from = ends[end++]));
      if (!lines[slot]) {
        if (text) line.firstChild.data = text;
        line = next(line);
      } else if (text) {
        const own = /** @type {Line} */ (/** @type {Line} */ (lines[slot]).cloneNode(true));
        own.firstChild.data = text;
        (line?.parentNode ?? row).insertBefore(own, line);
      }
    }
    rows.push(row);
  }
  list?.append(...rows);
  return rows;
}

// Codes that are not lines. `writer.rs` reads these numbers from this file at compile time.

/** The code for the next row. */
const NEXT = 252;
/** The code for the fold of a row. */
const FOLD = 253;
/** The code for the source of a score. */
const FROM = 254;
/** The code for the look of a score. */
const TONE = 255;
/**
 * Added to a position whose text may be the same: it is compared first. Reading a text takes longer than writing one.
 */
const COMPARE = 16;

/**
 * The attributes of a row's style, by their codes.
 * @type {Record<number, string>}
 */
const STYLES = { [FOLD]: 'data-fold', [FROM]: 'data-from', [TONE]: 'data-tone' };

/**
 * The next line, in the box or after it.
 * @type {(line: Line) => Line}
 */
const next = (line) => /** @type {Line} */ (line.nextSibling ?? /** @type {Node} */ (line.parentNode).nextSibling);

/**
 * Writes a text into `rows` at each position, the number of a line. An unchanged text keeps its node.
 * @param {Row[]} rows
 * @param {Uint8Array} places
 * @param {string} texts
 * @param {Uint32Array} ends
 */
export function writeRows(rows, places, texts, ends) {
  let from = 0;
  let end = 0;
  let begun = 0;
  // The first place is that of a row.
  let row = /** @type {Row} */ (/** @type {unknown} */ (undefined));
  let line = /** @type {Line} */ (/** @type {unknown} */ (undefined));
  let at = 0;
  for (let n = 0; n < places.length; n++) {
    const place = places[n];
    if (place === NEXT) {
      row = rows[begun++];
      line = row.firstChild.firstChild;
      at = 0;
      continue;
    }
    const text = texts.slice(from, (from = ends[end++]));
    if (place > NEXT) {
      row.setAttribute(STYLES[place], text);
      continue;
    }
    // The lines of a row come in order: each step through the page creates an object.
    for (const goal = place % COMPARE; at < goal; at++) line = next(line);
    const node = line.firstChild;
    // A translator replaces a text with something else.
    if (!node || node.data === undefined) line.textContent = text;
    else if (place < COMPARE || node.data !== text) node.data = text;
  }
}
