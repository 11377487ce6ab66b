// The wasm that all elements share: loaded once, watched over, and replaced as a whole when it has crashed.

const absolute = (address) => new URL(address, document.baseURI).href;

/** Does this error come from within the wasm or its glue? A host's own error may have passed through: its top is not ours. */
const isOurs = (error, addresses) => {
  if (!(error instanceof Error) || !['Error', 'RuntimeError', 'RangeError'].includes(error.name)) return false;
  const top = String(error.stack).split('\n').find((line) => line.includes('://')) ?? '';
  return addresses.some((address) => top.includes(absolute(address)));
};

/**
 * What elements live on. `bring(number)` loads an instance: number 0 at first, another one after each failure;
 * `addresses()` are its files. A member is `{crash(error), restart()}`.
 */
export function createRuntime(bring, addresses = () => []) {
  const members = new Set();
  let loading = null;
  let glue = null;
  let tries = 0;
  /** Panics that their own instance has told of and whose exception has not come by yet. */
  let panics = 0;
  let isWatching = false;

  const crash = (error) => {
    if (!glue) return;
    glue = loading = null;
    console.error('quality-assessment has crashed', error);
    for (const member of [...members]) if (members.has(member)) member.crash(error);
  };
  const panicked = (instance, message) => {
    panics++;
    // Not from within the wasm: it is in the middle of something.
    if (instance === glue) queueMicrotask(() => instance === glue && crash(new Error(message)));
  };
  const caught = (error) => {
    if (!isOurs(error, addresses())) return;
    // An instance that was given up may go on failing; only one that is in use matters, and it says so itself.
    if (panics) panics--;
    else crash(error);
  };
  const watch = () => {
    if (isWatching) return;
    isWatching = true;
    addEventListener('error', (event) => caught(event.error));
    addEventListener('unhandledrejection', (event) => caught(event.reason));
  };

  return {
    members,
    /** Is the wasm there already? */
    isThere: () => glue !== null,
    load() {
      loading ??= bring(tries++).then(
        (instance) => {
          watch();
          instance.guard?.((message) => panicked(instance, message));
          return (glue = instance);
        },
        (error) => {
          // The next element, or a click on "Reload", tries again.
          loading = null;
          throw error;
        },
      );
      return loading;
    },
    /** Calls the wasm; an exception of its own ends this instance and goes no further. */
    call(act) {
      const instance = glue;
      try {
        return act();
      } catch (error) {
        if (panics) panics--;
        else if (instance === glue) crash(error);
        return undefined;
      }
    },
    /** Starts anew all that have failed, on a fresh instance. */
    restart() {
      for (const member of [...members]) member.restart();
    },
  };
}

/** Loads an instance from `files`, which are read when the first element needs them. */
export const bringFrom = (files) => async (number) => {
  if (!globalThis.WebAssembly || !('adoptedStyleSheets' in ShadowRoot.prototype)) throw new Error('this browser is too old');
  // Both at once.
  const bytes = fetch(absolute(files.wasm));
  bytes.catch(() => {});
  // A fragment makes another module of the same file, with a state of its own; and a browser may remember that an
  // import failed.
  const instance = await import(/* @vite-ignore */ /* webpackIgnore: true */ absolute(files.glue) + (number ? `#${number}` : ''));
  await instance.default({ module_or_path: bytes });
  return instance;
};
