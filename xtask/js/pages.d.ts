// What scripts find on their pages and no library of types knows of.

interface Window {
  /** What the scripts of a test leave for its next step. */
  [name: `__${string}`]: any;
}

// Options without a prototype: a page may have something on `Object.prototype`.
interface EventInit {
  __proto__?: null;
}
interface PropertyDescriptor {
  __proto__?: null;
}
interface RequestInit {
  __proto__?: null;
}

/** How many times as fast the clock of a test's page runs. */
declare const TEMPO: number;
/** The token of a test's page. */
declare const TOKEN: string;
