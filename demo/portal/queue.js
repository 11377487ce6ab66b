/** The assessments that one goes through, in the order in which they were listed. It stays as it was when the list was
 *  narrowed: an assessment that is done meanwhile keeps its place until then, so that nothing is passed over. */
export class Queue {
  #ids = [];

  set(ids) {
    this.#ids = ids;
  }

  has(id) {
    return this.#ids.includes(id);
  }

  first() {
    return this.#ids[0] ?? null;
  }

  /** The one before or after this one, or null. */
  beside(id, step) {
    const at = this.#ids.indexOf(id);
    return at < 0 ? null : (this.#ids[at + step] ?? null);
  }

  /** What the element is told of it; null where there is no way. */
  neighbours(id) {
    const at = this.#ids.indexOf(id);
    if (at < 0 || this.#ids.length < 2) return null;
    return { previous: at > 0, next: at < this.#ids.length - 1, position: at + 1, total: this.#ids.length };
  }
}
