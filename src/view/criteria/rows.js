// Makes and writes rows of criteria: one call for many nodes. Each step from the wasm into the page costs as much as the
// step itself, and a long list takes fifty thousand.
//
// Texts come joined, with the places where each one ends. Slots are those of text.rs; `lines` has a line for each.

/** The slots that a fresh row has lines for: all but description and knock-out flag. */
const USUAL = [true, true, false, true, true, false];

/**
 * Clones `templates[looks[n]]` for each row, fills it and appends it to `list`, if there is one; gives the rows. The first
 * text of a row is the number of its criterion, the others are those of its slots.
 */
export function makeRows(list, templates, looks, lines, texts, ends) {
  const rows = [];
  let from = 0;
  let end = 0;
  for (let n = 0; n < looks.length; n++) {
    const row = templates[looks[n]].cloneNode(true);
    const id = texts.slice(from, (from = ends[end++]));
    // What a link to this criterion is resolved by.
    if (id) row.setAttribute('data-criterion', id);
    let line = row.firstChild;
    for (let slot = 0; slot < USUAL.length; slot++) {
      const text = texts.slice(from, (from = ends[end++]));
      if (USUAL[slot]) {
        if (text) line.firstChild.data = text;
        line = line.nextSibling;
      } else if (text) {
        const own = lines[slot].cloneNode(true);
        own.firstChild.data = text;
        row.insertBefore(own, line);
      }
    }
    rows.push(row);
  }
  list?.append(...rows);
  return rows;
}

/** Places that are no lines: the looks of a row, as attributes. */
const ATTRIBUTES = { __proto__: null, 254: 'data-from', 255: 'data-tone' };

/** Added to a place whose text may be the same: it is looked at first. That takes longer than to write one. */
const LOOK = 8;

/** What follows is for the next row. */
const NEXT = 253;

/** Writes a text in `rows` at each place, the number of a line. What is the same keeps its very node. */
export function writeRows(rows, places, texts, ends) {
  let from = 0;
  let end = 0;
  let next = 0;
  let row;
  let line;
  let at = 0;
  for (let n = 0; n < places.length; n++) {
    const place = places[n];
    if (place === NEXT) {
      row = rows[next++];
      line = row.firstChild;
      at = 0;
      continue;
    }
    const text = texts.slice(from, (from = ends[end++]));
    if (ATTRIBUTES[place]) {
      row.setAttribute(ATTRIBUTES[place], text);
      continue;
    }
    // Lines of one row come one behind the other: each step through the page makes an object of what it comes to.
    for (const goal = place % LOOK; at < goal; at++) line = line.nextSibling;
    const node = line.firstChild;
    if (place < LOOK || node.data !== text) node.data = text;
  }
}
