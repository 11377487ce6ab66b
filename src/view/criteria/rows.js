// Makes and writes rows of criteria: one call for many nodes. Each step from the wasm into the page costs as much as
// the step itself, and a long list takes fifty thousand.
//
// Texts come joined, with the places where each one ends.

/**
 * Clones `templates[styles[n]]` for each row, fills it and appends it to `list`, if there is one; gives the rows. The
 * first text of a row is the number of its criterion, the others are those of its slots. Of each slot `lines` has the
 * line that is added where there is a text, or null where every row has one.
 */
export function makeRows(list, templates, styles, lines, texts, ends) {
  const rows = [];
  let from = 0;
  let end = 0;
  for (let n = 0; n < styles.length; n++) {
    const row = templates[styles[n]].cloneNode(true);
    const id = texts.slice(from, (from = ends[end++]));
    // What a link to this criterion is resolved by.
    if (id) row.setAttribute('data-criterion', id);
    // The first lines are in a box, which is the first child.
    let line = row.firstChild.firstChild;
    for (let slot = 0; slot < lines.length; slot++) {
      const text = texts.slice(from, (from = ends[end++]));
      if (!lines[slot]) {
        if (text) line.firstChild.data = text;
        line = next(line);
      } else if (text) {
        const own = lines[slot].cloneNode(true);
        own.firstChild.data = text;
        (line?.parentNode ?? row).insertBefore(own, line);
      }
    }
    rows.push(row);
  }
  list?.append(...rows);
  return rows;
}

// Places that are no lines. `writer.rs` reads these numbers from this file when it is compiled.

/** What follows is for the next row. */
const NEXT = 252;
/** The attribute that says how much is folded. */
const FOLD = 253;
/** The attribute that says who a score is from. */
const FROM = 254;
/** The attribute that says how a score looks. */
const TONE = 255;
/** Added to a place whose text may be the same: it is compared first. To read a text takes longer than to write one. */
const COMPARE = 16;

/** The attributes of a row's style, by their places. */
const STYLES = { [FOLD]: 'data-fold', [FROM]: 'data-from', [TONE]: 'data-tone' };

/** The line behind this one, in the box or after it. */
const next = (line) => line.nextSibling ?? line.parentNode.nextSibling;

/** Writes a text in `rows` at each place, the number of a line. What is the same keeps its very node. */
export function writeRows(rows, places, texts, ends) {
  let from = 0;
  let end = 0;
  let begun = 0;
  let row;
  let line;
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
    // Lines of one row come one behind the other: each step through the page makes an object of what it comes to.
    for (const goal = place % COMPARE; at < goal; at++) line = next(line);
    const node = line.firstChild;
    // Who translates the page puts something else into the place of a text.
    if (!node || node.data === undefined) line.textContent = text;
    else if (place < COMPARE || node.data !== text) node.data = text;
  }
}
