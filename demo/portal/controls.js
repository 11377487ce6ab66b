import { el } from './dom.js';
import { SORTS } from './order.js';
import { keep, known } from './preferences.js';
import { currentUser } from './session.js';
import { GROUPS } from './states.js';
import { t } from './texts.js';

const SORT = 'demo-sort';

/** The settings of the list: search text, group, order. The search text may be a name, so it is stored nowhere. */
export class Controls {
  settings = { search: '', group: 'all', sort: known(SORT, SORTS) ?? SORTS[0] };
  #changed;
  #search = el('input', {
    type: 'search',
    id: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => this.#set({ search: this.#search.value }),
  });
  #searchLabel = el('label', { for: 'search', class: 'unseen' });
  #sort = el('select', { id: 'sort', onchange: () => this.#sorted() });
  #sortLabel = el('label', { for: 'sort', class: 'unseen' });
  #chips = el('div', { class: 'chips', role: 'group' });

  node = el(
    'search',
    { class: 'controls' },
    el('div', { class: 'fields' }, this.#searchLabel, this.#search, this.#sortLabel, this.#sort),
    this.#chips,
  );

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
    for (const group of GROUPS) {
      this.#chips.append(
        el('button', { type: 'button', class: 'chip', 'data-group': group, onclick: () => this.choose(group) }),
      );
    }
  }

  /** @param {string} group */
  choose(group) {
    this.#set({ group });
  }

  reset() {
    this.#search.value = '';
    this.#set({ search: '', group: 'all' });
    this.#search.focus();
  }

  /**
   * `counts` contains the size of each group.
   * @param {Record<string, number>} counts
   */
  show(counts) {
    this.#searchLabel.textContent = t('search');
    this.#search.placeholder = t('searchHint');
    this.#sortLabel.textContent = t('sort');
    this.#sort.replaceChildren(...SORTS.map((sort) => el('option', { value: sort }, t(`sort_${sort}`))));
    this.#sort.value = this.settings.sort;
    this.#chips.setAttribute('aria-label', t('show'));
    for (const chip of this.#chips.querySelectorAll('button')) this.#showChip(chip, counts[chip.dataset.group ?? '']);
  }

  /**
   * An empty group cannot be chosen, except the chosen one: it stays under the finger.
   * @param {HTMLButtonElement} chip
   * @param {number} count
   */
  #showChip(chip, count) {
    const { group } = chip.dataset;
    const isChosen = group === this.settings.group;
    const word = group === 'review' && currentUser()?.role === 'agent' ? 'group_review_own' : `group_${group}`;
    chip.replaceChildren(t(word), ' ', el('b', {}, String(count)));
    chip.setAttribute('aria-pressed', String(isChosen));
    chip.disabled = count === 0 && !isChosen;
  }

  #sorted() {
    keep(SORT, this.#sort.value);
    this.#set({ sort: this.#sort.value });
  }

  /** @param {Partial<import('./order.js').Settings>} changed */
  #set(changed) {
    Object.assign(this.settings, changed);
    this.#changed();
  }
}
