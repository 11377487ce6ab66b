import { walk } from './arrows.js';
import { Controls } from './controls.js';
import { el } from './dom.js';
import { agentName, loadNames } from './names.js';
import { arranged, countIn } from './order.js';
import { row } from './row.js';
import { ask, currentUser, isUpstream } from './session.js';
import { GROUPS, states } from './states.js';
import { t } from './texts.js';

/** @typedef {import('./order.js').Assessment} Assessment */

/** The number of assessments to request: the API's maximum, which is more than its default. */
const LIMIT = '500';

/** The list. It keeps the loaded assessments, so that searching, sorting and a change of language need no request. */
export class List {
  /** @type {Assessment[]} */
  #assessments = [];
  #total = 0;
  /** @type {import('./names.js').Names} */
  #names = new Map();
  /**
   * The same, as soon as they are there: the widget may ask before the list is.
   * @type {Promise<import('./names.js').Names> | undefined}
   */
  #named;
  /** @type {number | null} */
  #selected = null;
  /**
   * The assessment that was open last.
   * @type {number | null}
   */
  #left = null;
  #trouble = false;
  #loaded = false;
  #request = 0;
  /**
   * The rows at the last change of the filter: a change of state removes no row under the pointer.
   * @type {number[]}
   */
  #ids = [];
  #queue;
  #changed;
  #controls = new Controls(() => this.#narrow());
  #rows = el('ul', { class: 'rows', onkeydown: (/** @type {any} */ event) => walk(event, '.row') });
  #status = el('p', { class: 'status', role: 'status' });
  #heading = el('h2', { tabindex: '-1' });

  node = el(
    'nav',
    { class: 'list' },
    el(
      'div',
      { class: 'list-head' },
      el('div', { class: 'list-title' }, this.#heading, this.#status),
      this.#controls.node,
    ),
    this.#rows,
  );

  /**
   * `changed` is called whenever the queue or a row changes.
   * @param {import('./queue.js').Queue} queue
   * @param {() => void} changed
   */
  constructor(queue, changed) {
    this.#queue = queue;
    this.#changed = changed;
  }

  async load() {
    const request = ++this.#request;
    const query = new URLSearchParams({ limit: LIMIT });
    // The demo has a state that no documentation knows; a real API might refuse a request for it.
    if (!isUpstream()) query.set('state', [...states, 'calibration'].join(','));
    try {
      this.#named = loadNames();
      const [page, names] = await Promise.all([ask(`/quality/assessment?${query}`), this.#named]);
      if (request !== this.#request) return;
      [this.#assessments, this.#total, this.#names] = [page.assessments, page.total, names];
      this.#trouble = false;
    } catch {
      if (request !== this.#request) return;
      this.#trouble = true;
    }
    this.#loaded = true;
    this.#narrow();
  }

  /**
   * Loads a row again after the widget reported a change.
   * @param {number} id
   */
  async refresh(id) {
    const now = await ask(`/quality/assessment/${id}?format=summary`).catch(() => null);
    const at = this.#assessments.findIndex((known) => known.id === id);
    if (now && at >= 0) {
      this.#assessments[at] = now;
      this.show();
      this.#changed();
    }
  }

  /** @param {number | null} id */
  select(id) {
    if (this.#selected !== null && id === null) this.#left = this.#selected;
    this.#selected = id;
    this.show();
    this.#rowOf(id)?.scrollIntoView({ block: 'nearest' });
  }

  /** Focuses the previous row, or the heading. */
  focus() {
    (this.#rowOf(this.#left) ?? this.#heading).focus();
  }

  /** Shows the assessments that wait for a person. */
  showWaiting() {
    this.#controls.choose('review');
  }

  /** @param {number} id */
  async name(id) {
    const names = await (this.#named ??= loadNames());
    return names.get(id) ?? null;
  }

  /** The number of assessments that wait for a person; null if unknown. */
  waiting() {
    return this.#loaded && !this.#trouble ? countIn(this.#assessments, 'review') : null;
  }

  show() {
    this.node.setAttribute('aria-label', t('assessments'));
    this.#heading.textContent = t('assessments');
    this.#controls.show(Object.fromEntries(GROUPS.map((group) => [group, countIn(this.#assessments, group)])));
    const focused = document.activeElement?.getAttribute?.('data-id');
    const known = new Map(this.#assessments.map((one) => [one.id, one]));
    const { search } = this.#controls.settings;
    const shown = this.#ids.map((id) => known.get(id)).filter((one) => one !== undefined);
    this.#rows.replaceChildren(
      ...shown.map((one) => {
        const name = currentUser()?.role === 'agent' ? null : this.#agent(one);
        const about = { name, search, isCurrent: one.id === this.#selected };
        return el('li', {}, row(one, about));
      }),
    );
    if (focused) this.#rowOf(Number(focused))?.focus({ preventScroll: true });
    this.#showStatus(shown.length);
  }

  #narrow() {
    this.#ids = arranged(this.#assessments, this.#controls.settings, this.#agent).map((one) => one.id);
    this.#queue.set(this.#ids);
    this.show();
    this.#changed();
  }

  /** @param {Assessment} one */
  #agent = (one) => agentName(this.#names, one.assessedUser);

  /** @type {(id: number | null) => HTMLElement | null} */
  #rowOf(id) {
    return id === null ? null : this.#rows.querySelector(`[data-id="${id}"]`);
  }

  /** @param {number} shown */
  #showStatus(shown) {
    const all = this.#assessments.length;
    if (this.#trouble)
      this.#status.replaceChildren(
        t('listFailed'),
        ' ',
        button(t('again'), () => this.load()),
      );
    else if (!this.#loaded) this.#status.replaceChildren(t('loading'));
    else if (!shown)
      this.#status.replaceChildren(
        t('none'),
        ' ',
        button(t('showAll'), () => this.#controls.reset()),
      );
    else {
      const newest = all < this.#total ? t('countNewest', { all, total: this.#total }) : all;
      // Announced only if the text differs, since it is read aloud.
      const text = t('count', { shown, all: newest });
      if (this.#status.textContent !== text) this.#status.replaceChildren(text);
    }
  }
}

/** @type {(text: string, act: () => void) => HTMLButtonElement} */
function button(text, act) {
  return el('button', { type: 'button', class: 'quiet', onclick: act }, text);
}
