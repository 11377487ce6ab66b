import { choice, el } from './dom.js';
import { fullName } from './names.js';
import { currentLanguage, currentTheme } from './preferences.js';
import { currentUser, isUpstream } from './session.js';
import { t } from './texts.js';

/** The head of every page. `act` contains the buttons' actions: `language`, `theme`, and after a sign-in `leave`. */
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

/** The address names the open assessment, so the link must not change it. */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function who(leave) {
  const user = currentUser();
  if (isUpstream()) return el('span', { class: 'me' }, t('ownToken'));
  if (!user) return null;
  const signOut = leave && el('button', { type: 'button', class: 'quiet', onclick: leave }, t('signOut'));
  return el('span', { class: 'me' }, el('span', { class: 'me-name' }, fullName(user)), signOut);
}

function languages(choose) {
  const options = [
    ['de', 'DE', 'DE, Deutsch'],
    ['en', 'EN', 'EN, English'],
  ];
  return choice(t('language'), options, currentLanguage(), choose);
}

function themes(choose) {
  const options = [
    ['auto', '◐', t('themeAuto')],
    ['light', '☀', t('themeLight')],
    ['dark', '☾', t('themeDark')],
  ];
  return choice(t('theme'), options, currentTheme(), choose);
}
