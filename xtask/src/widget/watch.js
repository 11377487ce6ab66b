// Added to what wasm-bindgen writes: an instance tells of its own traps. An exception alone does not say from which of
// several instances it comes, and one that was given up may go on failing.

let bare;

/** What the instance exports, as it is: its second module is bound to that. */
export const bareExports = () => bare;

/** @type {(error: WebAssembly.RuntimeError) => void} */
let tellOfTrap = () => {};

/** Has `tell(error)` called with each trap of this instance, a panic too, from within it. */
export const watchTraps = (tell) => void (tellOfTrap = tell);

/** The same exports, but for telling of their traps. */
export const guardedExports = (exports) => {
  bare = exports;
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
