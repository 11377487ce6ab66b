import { el } from '/dom.js';
import { text } from './texts.js';
import { addressOf } from './wishes.js';

/** @typedef {import('./wishes.js').Case} Case */
/** @typedef {import('./wishes.js').Wishes} Wishes */

/**
 * All cases by group, each as a link; `open` is called with the one to show in this page.
 * @param {Case[]} cases
 * @param {Wishes} wishes
 * @param {'de' | 'en'} language
 * @param {(name: string) => void} open
 */
export function groups(cases, wishes, language, open) {
  return [...Map.groupBy(cases, (one) => one.group)].map(([group, members]) =>
    el(
      'section',
      { 'aria-labelledby': `group-${group}` },
      el('h2', { id: `group-${group}` }, text(language, group)),
      el(
        'ul',
        {},
        members.map((one) => el('li', {}, entry(one, wishes, language, open))),
      ),
    ),
  );
}

/** @type {(one: Case, wishes: Wishes, language: 'de' | 'en', open: (name: string) => void) => HTMLElement} */
function entry(one, wishes, language, open) {
  const props = {
    href: addressOf({ ...wishes, case: one.name }),
    'data-case': one.name,
    'aria-current': one.name === wishes.case ? 'page' : null,
    onclick: (/** @type {MouseEvent} */ event) => {
      // With another key or button, the link opens another tab.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(one.name);
    },
  };
  return el('a', props, one.title[language]);
}
