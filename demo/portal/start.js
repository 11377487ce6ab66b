import { addressOf } from './address.js';
import { el } from './dom.js';
import { currentUser, isUpstream } from './session.js';
import { t } from './texts.js';
import { triesFor } from './tries.js';

/** The start page beside the list: the waiting assessments, and things to try. */
export class Start {
  #begin;

  node = el('section', { class: 'start', 'aria-labelledby': 'hello' });

  /**
   * `begin` shows the waiting assessments and returns the id of the first one, or null.
   * @param {() => number | null} begin
   */
  constructor(begin) {
    this.#begin = begin;
  }

  /**
   * `waiting` is the number of assessments that wait for a person; null if unknown.
   * @param {number | null} waiting
   */
  show(waiting) {
    const user = currentUser();
    const hello = el('h2', { id: 'hello' }, t('hello', { name: user?.firstName ?? '' }).trim());
    // A real installation has other assessments.
    const tries = isUpstream() ? null : this.#tries(user?.role);
    this.node.replaceChildren(hello, this.#waiting(user?.role, waiting), ...(tries ? [tries] : []));
  }

  /** @type {(role: string | undefined, waiting: number | null) => HTMLElement} */
  #waiting(role, waiting) {
    if (role === 'agent') return el('p', { class: 'lead' }, t('waiting_own'));
    if (waiting === null) return el('p', { class: 'lead' }, t('loading'));
    if (waiting === 0) return el('p', { class: 'lead' }, t('nothingWaits'));
    const text = t(waiting === 1 ? 'waiting_one' : 'waiting_other', { count: waiting });
    const begin = () => {
      const first = this.#begin();
      if (first !== null) location.hash = addressOf(first);
    };
    return el(
      'div',
      { class: 'waiting' },
      el('p', { class: 'lead' }, text),
      el('button', { type: 'button', class: 'primary', onclick: begin }, t('begin')),
    );
  }

  /** @param {string | undefined} role */
  #tries(role) {
    return el(
      'div',
      { class: 'tries' },
      el('h3', {}, t('tries')),
      el(
        'ul',
        {},
        triesFor(role).map(({ href, title, text }) =>
          el('li', {}, el('a', { class: 'try', href }, el('strong', {}, title), el('span', {}, text))),
        ),
      ),
    );
  }
}
