import { walk } from './arrows.js';
import { Controls } from './controls.js';
import { el } from './dom.js';
import { agentName, loadNames } from './names.js';
import { arranged, countIn } from './order.js';
import { row } from './row.js';
import { ask, currentUser, isUpstream } from './session.js';
import { GROUPS, states } from './states.js';
import { t } from './texts.js';

/** How many a list asks for: more than the API gives by itself, and as many as it gives at all. */
const LIMIT = '500';

/** The list. It keeps what it loaded, so that searching, sorting and a change of language need no request. */
export class List {
  #assessments = [];
  #total = 0;
  #names = new Map();
  #selected = null;
  /** The one that was open last. */
  #left = null;
  #trouble = false;
  #loaded = false;
  #request = 0;
  /** What stood there when the list was narrowed last: a change of state takes nothing away under the hand. */
  #ids = [];
  #queue;
  #changed;
  #controls = new Controls(() => this.#narrow());
  #rows = el('ul', { class: 'rows', onkeydown: (event) => walk(event, '.row') });
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

  /** `changed` is told whenever there is another queue or another row. */
  constructor(queue, changed) {
    this.#queue = queue;
    this.#changed = changed;
  }

  async load() {
    const request = ++this.#request;
    const query = new URLSearchParams({ limit: LIMIT });
    // The demo has a state that no documentation knows; a real API might refuse to be asked for it.
    if (!isUpstream()) query.set('state', [...states, 'calibration'].join(','));
    try {
      const [page, names] = await Promise.all([ask(`/quality/assessment?${query}`), loadNames()]);
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

  /** One row again, after the widget said that something changed. */
  async refresh(id) {
    const now = await ask(`/quality/assessment/${id}?format=summary`).catch(() => null);
    const at = this.#assessments.findIndex((known) => known.id === id);
    if (now && at >= 0) {
      this.#assessments[at] = now;
      this.show();
      this.#changed();
    }
  }

  select(id) {
    if (this.#selected !== null && id === null) this.#left = this.#selected;
    this.#selected = id;
    this.show();
    this.#rowOf(id)?.scrollIntoView({ block: 'nearest' });
  }

  /** To the row that one came from, or to the heading. */
  focus() {
    (this.#rowOf(this.#left) ?? this.#heading).focus();
  }

  /** Shows those that wait for a person. */
  showWaiting() {
    this.#controls.choose('review');
  }

  name(id) {
    return this.#names.get(id) ?? null;
  }

  /** How many wait for a person; null while that is not known. */
  waiting() {
    return this.#loaded && !this.#trouble ? countIn(this.#assessments, 'review') : null;
  }

  show() {
    this.node.setAttribute('aria-label', t('assessments'));
    this.#heading.textContent = t('assessments');
    this.#controls.show(Object.fromEntries(GROUPS.map((group) => [group, countIn(this.#assessments, group)])));
    const focused = document.activeElement?.getAttribute?.('data-id');
    const known = new Map(this.#assessments.map((one) => [one.id, one]));
    const { search } = this.#controls.wish;
    const shown = this.#ids.map((id) => known.get(id)).filter(Boolean);
    this.#rows.replaceChildren(
      ...shown.map((one) => {
        const name = currentUser()?.role === 'agent' ? null : this.#agent(one);
        const about = { name, search, isCurrent: one.id === this.#selected };
        return el('li', {}, row(one, about));
      }),
    );
    if (focused) this.#rows.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
    this.#showStatus(shown.length);
  }

  #narrow() {
    this.#ids = arranged(this.#assessments, this.#controls.wish, this.#agent).map((one) => one.id);
    this.#queue.set(this.#ids);
    this.show();
    this.#changed();
  }

  #agent = (one) => agentName(this.#names, one.assessedUser);

  #rowOf(id) {
    return id === null ? null : this.#rows.querySelector(`[data-id="${id}"]`);
  }

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
      // Said again only if it is another text: it is read aloud.
      const text = t('count', { shown, all: newest });
      if (this.#status.textContent !== text) this.#status.replaceChildren(text);
    }
  }
}

function button(text, act) {
  return el('button', { type: 'button', class: 'quiet', onclick: act }, text);
}
