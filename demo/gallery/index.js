import { el } from '/dom.js';
import { addressOf } from './settings.js';
import { text } from './texts.js';

/** @typedef {import('./settings.js').Case} Case */
/** @typedef {import('./settings.js').Settings} Settings */

/**
 * All cases by group, each as a link; `open` is called with the one to show in this page.
 * @param {Case[]} cases
 * @param {Settings} settings
 * @param {'de' | 'en'} language
 * @param {(name: string) => void} open
 */
export function groups(cases, settings, language, open) {
  return [...Map.groupBy(cases, (one) => one.group)].map(([group, members]) =>
    el(
      'section',
      { 'aria-labelledby': `group-${group}` },
      el('h2', { id: `group-${group}` }, text(language, group)),
      el(
        'ul',
        {},
        members.map((one) => el('li', {}, entry(one, settings, language, open))),
      ),
    ),
  );
}

/** @type {(one: Case, settings: Settings, language: 'de' | 'en', open: (name: string) => void) => HTMLElement} */
function entry(one, settings, language, open) {
  const props = {
    href: addressOf({ ...settings, case: one.name }),
    'data-case': one.name,
    'aria-current': one.name === settings.case ? 'page' : null,
    onclick: (/** @type {MouseEvent} */ event) => {
      // With another key or button, the link opens another tab.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(one.name);
    },
  };
  return el('a', props, one.title[language]);
}
