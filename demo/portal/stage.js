import { CRITERION_HREF } from './address.js';
import { el } from './dom.js';
import { currentLanguage, currentTheme } from './preferences.js';
import { currentUser, isUpstream, provideToken } from './session.js';
import { t } from './texts.js';

let widgetLoads = null;

/** The module registers the element; a second import would be the same one. */
function loadWidget() {
  widgetLoads ??= import('/widget/quality-assessment.js');
  return widgetLoads;
}

/** The place where the widget stands, or what there is to do as long as no assessment is open. */
export class Stage {
  #place = { id: null, criterion: null };
  #widget = null;
  #missing = false;
  #start;
  #resolve;
  #neighbours;
  #ask;

  node = el('main', { class: 'stage', id: 'main', tabindex: '-1' });

  /** `host` answers for the portal: names, neighbours, and what is to be done when something was told. */
  constructor(start, host) {
    this.#start = start;
    this.#resolve = (id) => {
      const name = host.name(id);
      return name ? { name } : null;
    };
    this.#neighbours = host.neighbours;
    this.#ask = (told) => host.ask(told.detail);
    for (const event of ['qa-statechange', 'qa-complete']) {
      this.node.addEventListener(event, (told) => host.changed(told.detail.assessment?.id ?? this.#place.id));
    }
    // Who waited for it at its place is taken to where its keys work.
    this.node.addEventListener('qa-load', () => document.activeElement === this.node && this.#widget?.focus());
    this.node.addEventListener('qa-previous', () => host.go(this.#place.id, -1));
    this.node.addEventListener('qa-next', () => host.go(this.#place.id, 1));
    loadWidget().catch(() => {
      this.#missing = true;
      this.show();
    });
  }

  /** Moves the one element to another place, or takes it away. */
  select(place) {
    this.#place = place;
    if (place.id === null) this.#widget = null;
    this.show();
  }

  /** To the widget, where its keys work; to the place where it will be as long as it is not there. */
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
      this.#set(this.#widget);
      this.#fill(this.#widget);
    }
  }

  #fill(node) {
    if (this.node.firstElementChild !== node) this.node.replaceChildren(node);
  }

  /** What must be known before the first request comes before the id. */
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
    // Whoever listens has a button for it, once the element knows that it is one. Supervisors are those who answer.
    if (currentUser()?.role === 'agent')
      loadWidget().then(
        () => widget.addEventListener('qa-question', this.#ask),
        () => {},
      );
    return widget;
  }

  #set(widget) {
    const { id, criterion } = this.#place;
    widget.setAttribute('lang', currentLanguage());
    widget.setAttribute('theme', currentTheme());
    widget.neighbours = this.#neighbours(id);
    if (criterion) widget.setAttribute('criterion', criterion);
    else widget.removeAttribute('criterion');
    // An equal one would be another wish for the same.
    if (widget.getAttribute('assessment-id') !== String(id)) widget.setAttribute('assessment-id', id);
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
