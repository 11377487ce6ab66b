// Queries on the focus.
const unseen = () => {
  const e = focus();
  if (!e || e === document.body || e === document.documentElement) return 'the focus is lost to the page';
  const name = `${e.localName} ${named(e).slice(0, 60)}`;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return `no ring around ${name}`;
  const [left, top, right, bottom] = [
    Math.max(box.left, 0),
    Math.max(box.top, 0),
    Math.min(box.right, innerWidth),
    Math.min(box.bottom, innerHeight),
  ];
  if (right - left < 1 || bottom - top < 1) return `out of sight: ${name}`;
  const root = /** @type {Document | ShadowRoot} */ (e.getRootNode());
  const under = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (under && !under.contains(e) && !e.contains(under))
    return `${name} lies under ${under.localName}.${under.className}`;
  return '';
};

/**
 * Whether the select is open, and whether its focused option has this text.
 * @param {string} wanted
 */
const choiceOf = (wanted) => {
  const select = /** @type {HTMLSelectElement} */ (shown().querySelector('dialog[open] select'));
  const active = shown().activeElement;
  // A select drawn by the page opens and moves its own focus; others change at once.
  const isOpen = CSS.supports('selector(:open)') && select.matches(':open');
  const option = isOpen ? active?.closest('option') : select.selectedOptions[0];
  return [isOpen, (option?.textContent ?? '').includes(wanted)];
};
