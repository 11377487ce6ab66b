import { el } from './dom.js';
import { signIn } from './session.js';
import { t } from './texts.js';

const PEOPLE = [
  ['supervisor', 'Miriam Vogel', 'MV'],
  ['agent', 'Jana Petersen', 'JP'],
  ['manager', 'Katrin Lindqvist', 'KL'],
];

/**
 * Three cards, each a button.
 * @param {() => void} done
 */
export function signInView(done) {
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  /** @param {string} role */
  const choose = async (role) => {
    trouble.textContent = '';
    try {
      await signIn(role);
    } catch {
      trouble.textContent = t('signInFailed');
      return;
    }
    done();
  };
  return el(
    'main',
    { class: 'welcome', id: 'main', tabindex: '-1' },
    el('h2', {}, t('welcome')),
    el('p', { class: 'lead' }, t('welcomeMore')),
    el(
      'ul',
      { class: 'people' },
      PEOPLE.map(([role, name, initials]) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', class: 'person', 'data-role': role, onclick: () => choose(role) },
            el('span', { class: 'initials', 'aria-hidden': 'true' }, initials),
            el(
              'span',
              { class: 'who' },
              el('strong', {}, name),
              el('span', { class: 'role' }, t(role)),
              el('span', { class: 'more' }, t(`${role}More`)),
            ),
          ),
        ),
      ),
    ),
    trouble,
  );
}
