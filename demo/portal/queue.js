/**
 * The assessments to go through, in the order of the list. The queue is fixed when the list is filtered: an assessment
 * that is done meanwhile keeps its place, so that none is skipped.
 */
export class Queue {
  /** @type {number[]} */
  #ids = [];

  /** @param {number[]} ids */
  set(ids) {
    this.#ids = ids;
  }

  /** @param {number} id */
  has(id) {
    return this.#ids.includes(id);
  }

  first() {
    return this.#ids[0] ?? null;
  }

  /**
   * The previous or next one, or null.
   * @param {number} id
   * @param {number} step
   */
  beside(id, step) {
    const at = this.#ids.indexOf(id);
    return at < 0 ? null : (this.#ids[at + step] ?? null);
  }

  /**
   * The element's `neighbours`; null if there are none.
   * @param {number} id
   */
  neighbours(id) {
    const at = this.#ids.indexOf(id);
    if (at < 0 || this.#ids.length < 2) return null;
    return { previous: at > 0, next: at < this.#ids.length - 1, position: at + 1, total: this.#ids.length };
  }
}
