import { el } from '/dom.js';

/** A case in its frame, with a caption that is its heading. */
export class Frame {
  element = document.createElement('quality-assessment');
  #title = el('h2', {});
  #titles;
  #place;

  /** @param {import('./settings.js').Case} wanted */
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
    for (const [attribute, value] of Object.entries(attributes)) this.element.setAttribute(attribute, String(value));
    this.#settle(wanted);
  }

  /** The place of the element, whose width can be changed. */
  get place() {
    return this.#place;
  }

  /**
   * The attribute reports that the case looks as intended.
   * @param {import('./settings.js').Case} wanted
   */
  async #settle(wanted) {
    if (wanted.reruns) {
      await this.#heard('qa-load');
      const isAccepted = this.#heard('qa-rerun');
      // The end of this is the case; if it never comes, that is fine, too.
      this.element.rerun().catch(() => {});
      await isAccepted;
    } else if (wanted.settles) {
      await this.#heard(wanted.settles);
    }
    if (wanted.opens) this.#unfold();
    this.node.dataset.settled = '';
  }

  /** Clicks as a person would; criteria are open already. */
  #unfold() {
    for (const fold of this.element.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
  }

  /** @param {string} event */
  #heard(event) {
    return new Promise((resolve) => this.element.addEventListener(event, resolve, { once: true }));
  }

  /**
   * @param {import('./settings.js').Settings} settings
   * @param {'de' | 'en'} plain
   */
  show({ lang, theme }, plain) {
    this.#title.textContent = this.#titles[plain];
    this.element.setAttribute('lang', lang);
    this.element.setAttribute('theme', theme);
  }
}
