import { el } from '/dom.js';
import { NARROWEST, WIDEST } from './settings.js';
import { text } from './texts.js';

const STEP = 20;

/**
 * A handle at the frame's edge, moved with the pointer or the arrow keys. `drawn` is called with each width, `done`
 * with the last one.
 */
export class Handle {
  #frame;
  #drawn;
  #done;

  node = el('div', {
    class: 'handle',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-valuemin': NARROWEST,
    'aria-valuemax': WIDEST,
    onpointerdown: (/** @type {PointerEvent} */ event) => this.#draw(event),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#step(event),
    ondblclick: () => this.#done('free'),
  });

  /**
   * @param {HTMLElement} frame
   * @param {(width: string) => void} drawn
   * @param {(width: string) => void} done
   */
  constructor(frame, drawn, done) {
    this.#frame = frame;
    this.#drawn = drawn;
    this.#done = done;
  }

  /** @param {string} lang */
  show(lang) {
    this.node.setAttribute('aria-label', text(lang, 'handle'));
    this.node.title = text(lang, 'handle');
    this.node.setAttribute('aria-valuenow', String(this.#width()));
  }

  #width() {
    return Math.round(this.#frame.clientWidth);
  }

  /** @param {PointerEvent} event */
  #draw(event) {
    event.preventDefault();
    this.node.focus();
    this.node.setPointerCapture(event.pointerId);
    const from = event.clientX - this.#width();
    /** @param {PointerEvent} moved */
    const move = (moved) => this.#drawn(within(moved.clientX - from));
    this.node.addEventListener('pointermove', move);
    const end = () => {
      this.node.removeEventListener('pointermove', move);
      this.#done(within(this.#width()));
    };
    this.node.addEventListener('lostpointercapture', end, { once: true });
  }

  /** @param {KeyboardEvent} event */
  #step(event) {
    /** @type {Record<string, string>} */
    const widths = {
      ArrowLeft: within(this.#width() - STEP),
      ArrowRight: within(this.#width() + STEP),
      Home: String(NARROWEST),
      End: 'free',
    };
    const width = widths[event.key];
    if (!width) return;
    event.preventDefault();
    this.#done(width);
  }
}

/** @param {number} width */
function within(width) {
  return String(Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))));
}
