/** @typedef {string | number | Node | null | undefined | false} Child */

/**
 * Builds an element, never from markup, so that no text can become markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} props attributes, and listeners as `onclick`
 * @param {(Child | Child[])[]} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  const shown = children.flat().filter((child) => child != null && child !== false);
  node.append(.../** @type {(string | Node)[]} */ (shown));
  return node;
}

/**
 * A row of toggle buttons, one of which is pressed. An option is a value, its label, and its name.
 * @template {string} Value
 * @param {string} label
 * @param {(readonly [value: Value, text: string, title: string])[]} options
 * @param {string} current
 * @param {(value: Value) => void} choose
 */
export function choice(label, options, current, choose) {
  return el(
    'div',
    { class: 'choice', role: 'group', 'aria-label': label },
    options.map(([value, text, title]) =>
      el(
        'button',
        {
          type: 'button',
          'aria-pressed': String(value === current),
          'aria-label': title,
          title,
          'data-value': value,
          onclick: () => choose(value),
        },
        text,
      ),
    ),
  );
}
