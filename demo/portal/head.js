import { choice, el } from './dom.js';
import { fullName } from './names.js';
import { currentLanguage, currentTheme } from './preferences.js';
import { currentUser, isUpstream } from './session.js';
import { t } from './texts.js';

/** @typedef {import('./preferences.js').Language} Language */
/** @typedef {import('./preferences.js').Theme} Theme */
/** @typedef {{ language: (to: Language) => void, theme: (to: Theme) => void, leave?: () => void }} Actions */

/**
 * The head of every page. `act` contains the buttons' actions: `language`, `theme`, and after a sign-in `leave`.
 * @param {Actions} act
 * @param {{ back?: Node | null, home?: string }} places
 */
export function head(act, { back = null, home = '#/' } = {}) {
  return el(
    'header',
    { class: 'head' },
    el('a', { class: 'skip', href: '#main', onclick: skip }, t('skip')),
    back,
    el(
      'h1',
      {},
      el(
        'a',
        { class: 'brand', href: home },
        el('img', { src: '/icon.svg', alt: '', width: '24', height: '24' }),
        el('span', {}, t('portal')),
        el('span', { class: 'demo' }, t('demo')),
      ),
    ),
    el('div', { class: 'tools' }, who(act.leave), languages(act.language), themes(act.theme)),
  );
}

/**
 * The address names the open assessment, so the link must not change it.
 * @param {Event} event
 */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** @param {() => void} [leave] */
function who(leave) {
  const user = currentUser();
  if (isUpstream()) return el('span', { class: 'me' }, t('ownToken'));
  if (!user) return null;
  const signOut = leave && el('button', { type: 'button', class: 'quiet', onclick: leave }, t('signOut'));
  return el('span', { class: 'me' }, el('span', { class: 'me-name' }, fullName(user)), signOut);
}

/** @param {(to: Language) => void} choose */
function languages(choose) {
  /** @type {[Language, string, string][]} */
  const options = [
    ['de', 'DE', 'DE, Deutsch'],
    ['en', 'EN', 'EN, English'],
  ];
  return choice(t('language'), options, currentLanguage(), choose);
}

/** @param {(to: Theme) => void} choose */
function themes(choose) {
  /** @type {[Theme, string, string][]} */
  const options = [
    ['auto', '◐', t('themeAuto')],
    ['light', '☀', t('themeLight')],
    ['dark', '☾', t('themeDark')],
  ];
  return choice(t('theme'), options, currentTheme(), choose);
}
