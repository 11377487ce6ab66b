// An addition to wasm-bindgen's glue: each instance reports its own traps. An exception alone does not tell its
// instance, and an abandoned instance may go on failing.

/** @type {WebAssembly.Exports} */
let bare;

/** The unchanged exports of the instance, to which its second module is bound. */
export const bareExports = () => bare;

/** @type {(error: WebAssembly.RuntimeError) => void} */
let tellOfTrap = () => {};

/**
 * Makes the instance call `tell(error)` at each of its traps, including panics, before the call returns.
 * @param {(error: WebAssembly.RuntimeError) => void} tell
 */
export const watchTraps = (tell) => void (tellOfTrap = tell);

/**
 * The exports, wrapped so that they report their traps.
 * @param {WebAssembly.Exports} exports
 */
export const guardedExports = (exports) => {
  bare = exports;
  /** @type {(act: Function) => (...given: unknown[]) => unknown} */
  const guarded =
    (act) =>
    (...given) => {
      try {
        return act(...given);
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) tellOfTrap(error);
        throw error;
      }
    };
  const all = Object.entries(exports).map(([name, one]) => [name, typeof one === 'function' ? guarded(one) : one]);
  return Object.fromEntries(all);
};
