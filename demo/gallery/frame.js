import { el } from '/dom.js';

/** One case in its frame, with a caption that is its heading. */
export class Frame {
  element = document.createElement('quality-assessment');
  #title = el('h2', {});
  #titles;
  #place;

  constructor(wanted) {
    this.#titles = wanted.title;
    this.#place = el('div', { class: 'frame', 'data-width': wanted.width }, this.element);
    const name = el('code', {}, wanted.name);
    this.node = el(
      'figure',
      { id: wanted.name },
      el('figcaption', {}, this.#title, name),
      el('div', { class: 'bench' }, this.#place),
    );
    const attributes = {
      'api-base': `/gallery/api/${wanted.name}`,
      'heading-level': 3,
      'time-zone': 'Europe/Berlin',
      ...wanted.attributes,
      'assessment-id': wanted.assessmentId,
    };
    Object.assign(this.element, wanted.properties);
    for (const [attribute, value] of Object.entries(attributes)) this.element.setAttribute(attribute, value);
    this.#settle(wanted);
  }

  /** Where the element stands, whose width can be drawn. */
  get place() {
    return this.#place;
  }

  /** The attribute says to whoever waits that the case looks as it is meant to. */
  async #settle(wanted) {
    if (wanted.reruns) {
      await this.#told('qa-load');
      const isAccepted = this.#told('qa-rerun');
      // Its end is the case; one that never comes is as good.
      this.element.rerun().catch(() => {});
      await isAccepted;
    } else if (wanted.settles) {
      await this.#told(wanted.settles);
    }
    if (wanted.opens) this.#unfold();
    this.node.dataset.settled = '';
  }

  /** As a person would do it; criteria are open already. */
  #unfold() {
    const folds = this.element.shadowRoot.querySelectorAll('details');
    for (const fold of folds) fold.open = true;
  }

  #told(event) {
    return new Promise((resolve) => this.element.addEventListener(event, resolve, { once: true }));
  }

  show({ lang, theme }, plain) {
    this.#title.textContent = this.#titles[plain];
    this.element.setAttribute('lang', lang);
    this.element.setAttribute('theme', theme);
  }
}
