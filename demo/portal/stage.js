import { CRITERION_HREF } from './address.js';
import { el } from './dom.js';
import { currentLanguage, currentTheme } from './preferences.js';
import { currentUser, isUpstream, provideToken } from './session.js';
import { t } from './texts.js';

/** @typedef {import('../../npm/class.d.ts').QualityAssessment} QualityAssessment */
/** @typedef {ReturnType<import('./address.js').placeOf>} Place */

/**
 * The portal around the stage.
 * @typedef {object} Host
 * @property {(id: number) => Promise<string | null>} name
 * @property {(id: number) => import('../../npm/class.d.ts').Neighbours | null} neighbours
 * @property {(id: number) => void} changed
 * @property {(about: any) => void} ask
 * @property {(id: number, step: number) => void} go
 */

/** @type {Promise<unknown> | null} */
let widgetLoads = null;

/** The module registers the element; a second import is the same module. */
function loadWidget() {
  widgetLoads ??= import('/widget/quality-assessment.js');
  return widgetLoads;
}

/** The place of the widget, or the start page if no assessment is open. */
export class Stage {
  /** @type {Place} */
  #place = { id: null, criterion: null };
  /** @type {QualityAssessment | null} */
  #widget = null;
  #missing = false;
  #start;
  #resolve;
  #neighbours;
  #ask;

  node = el('main', { class: 'stage', id: 'main', tabindex: '-1' });

  /**
   * `host` is the portal: names, neighbours, and the handlers of events.
   * @param {import('./start.js').Start} start
   * @param {Host} host
   */
  constructor(start, host) {
    this.#start = start;
    this.#resolve = async (/** @type {number} */ id) => {
      const name = await host.name(id);
      return name ? { name } : null;
    };
    this.#neighbours = host.neighbours;
    this.#ask = (/** @type {CustomEvent} */ event) => host.ask(event.detail);
    for (const type of ['qa-statechange', 'qa-complete']) {
      this.node.addEventListener(type, (event) => {
        const { assessment } = /** @type {CustomEvent} */ (event).detail;
        host.changed(assessment?.id ?? this.#place.id);
      });
    }
    // If somebody waits at its place, the focus moves into the widget, where its keys work.
    this.node.addEventListener('qa-load', () => document.activeElement === this.node && this.#widget?.focus());
    this.node.addEventListener('qa-previous', () => this.#place.id !== null && host.go(this.#place.id, -1));
    this.node.addEventListener('qa-next', () => this.#place.id !== null && host.go(this.#place.id, 1));
    loadWidget().catch(() => {
      this.#missing = true;
      this.show();
    });
  }

  /**
   * Moves the only element to another place, or removes it.
   * @param {Place} place
   */
  select(place) {
    this.#place = place;
    if (place.id === null) this.#widget = null;
    this.show();
  }

  /** Focuses the widget, where its keys work, or its place until it is there. */
  focus() {
    if (this.#widget?.phase === 'ready') this.#widget.focus();
    else this.node.focus({ preventScroll: true });
  }

  show() {
    const { id } = this.#place;
    this.node.setAttribute('aria-label', id === null ? t('portal') : `${t('assessment')} ${id}`);
    if (id === null) this.#fill(this.#start.node);
    else if (this.#missing) this.#fill(notBuilt());
    else {
      this.#widget ??= this.#create();
      this.#set(this.#widget, id);
      this.#fill(this.#widget);
    }
  }

  /** @param {Element} node */
  #fill(node) {
    if (this.node.firstElementChild !== node) this.node.replaceChildren(node);
  }

  /** Everything that the first request needs is set before the id. */
  #create() {
    const widget = document.createElement('quality-assessment');
    const attributes = {
      'api-base': '/api/mind',
      'ticket-href': '/ticket/{ticketId}',
      'criterion-href': CRITERION_HREF,
      shortcuts: '',
      review: '',
      evidence: '',
    };
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    if (!isUpstream()) widget.tokenProvider = provideToken;
    widget.userResolver = this.#resolve;
    // A listener makes the element show the button. Supervisors answer questions, so they get none.
    if (currentUser()?.role === 'agent')
      loadWidget().then(
        () => widget.addEventListener('qa-question', this.#ask),
        () => {},
      );
    return widget;
  }

  /**
   * @param {QualityAssessment} widget
   * @param {number} id
   */
  #set(widget, id) {
    const { criterion } = this.#place;
    widget.setAttribute('lang', currentLanguage());
    widget.setAttribute('theme', currentTheme());
    widget.neighbours = this.#neighbours(id);
    if (criterion) widget.setAttribute('criterion', criterion);
    else widget.removeAttribute('criterion');
    // An equal value would be another request to show it.
    if (widget.getAttribute('assessment-id') !== String(id)) widget.setAttribute('assessment-id', String(id));
  }
}

function notBuilt() {
  return el(
    'div',
    { class: 'hint', role: 'alert' },
    el('h2', {}, t('notBuilt')),
    el('p', {}, t('notBuiltMore')),
    el('p', {}, el('code', {}, 'cargo xtask demo')),
  );
}
