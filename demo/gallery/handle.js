import { el } from '/dom.js';
import { text } from './texts.js';
import { NARROWEST, WIDEST } from './wishes.js';

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
    onpointerdown: (event) => this.#draw(event),
    onkeydown: (event) => this.#step(event),
    ondblclick: () => this.#done('free'),
  });

  constructor(frame, drawn, done) {
    this.#frame = frame;
    this.#drawn = drawn;
    this.#done = done;
  }

  show(lang) {
    this.node.setAttribute('aria-label', text(lang, 'handle'));
    this.node.title = text(lang, 'handle');
    this.node.setAttribute('aria-valuenow', this.#width());
  }

  #width() {
    return Math.round(this.#frame.clientWidth);
  }

  #draw(event) {
    event.preventDefault();
    this.node.focus();
    this.node.setPointerCapture(event.pointerId);
    const from = event.clientX - this.#width();
    const move = (moved) => this.#drawn(within(moved.clientX - from));
    this.node.addEventListener('pointermove', move);
    const end = () => {
      this.node.removeEventListener('pointermove', move);
      this.#done(within(this.#width()));
    };
    this.node.addEventListener('lostpointercapture', end, { once: true });
  }

  #step(event) {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    const end = { Home: String(NARROWEST), End: 'free' }[event.key];
    if (!step && !end) return;
    event.preventDefault();
    this.#done(end ?? within(this.#width() + step));
  }
}

function within(width) {
  return String(Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))));
}
