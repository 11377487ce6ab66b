// The wasm that all elements share: loaded once, watched over, and replaced as a whole when it has crashed.

const absolute = (address) => new URL(address, document.baseURI).href;

/** Loads an instance from `files`. A browser that is too old for it fails here, as a lost connection does. */
const bringFrom = async (files, number) => {
  // Both at once.
  const bytes = fetch(absolute(files.wasm));
  bytes.catch(() => {});
  // A fragment makes another module of the same file, with a state of its own; and a browser may remember that an
  // import failed.
  const instance = await import(/* @vite-ignore */ /* webpackIgnore: true */ absolute(files.glue) + (number ? `#${number}` : ''));
  await instance.default({ module_or_path: bytes });
  return instance;
};

/**
 * What elements live on, as members `{crash(error), restart()}`. `files` are read when the first element needs them;
 * `bring(files, number)` loads an instance, number 0 at first, another one after each failure.
 */
export function createRuntime(files, bring = bringFrom) {
  const members = new Set();
  /** Where the instance came from: somebody may set `files` anew meanwhile. */
  let addresses;
  let loading;
  let glue;
  let tries = 0;
  /** Panics that their own instance has told of and whose exception has not come by yet. */
  let panics = 0;

  const crash = (error) => {
    if (!glue) return;
    glue = loading = undefined;
    for (const member of [...members]) if (members.has(member)) member.crash(error);
  };
  /** An instance that was given up may go on failing; only one that is in use matters, and it says so itself. */
  const failed = (error) => {
    if (panics) panics--;
    else crash(error);
  };
  /** Does it come from the wasm or its glue? A host's error may have passed through them: its top is not ours. */
  const caught = (error) => {
    const top = error?.stack?.split?.('\n').find((line) => line.includes('://'));
    const isOurs = top && addresses.some((address) => top.includes(address));
    if (isOurs && error.name !== 'QualityAssessmentError') failed(error);
  };
  const guard = (instance) => {
    instance.guard?.((message) => {
      panics++;
      // Not from within the wasm: it is in the middle of something.
      queueMicrotask(() => instance === glue && crash(new Error(message)));
    });
    return (glue = instance);
  };

  return {
    members,
    /** Is the wasm there already? */
    isThere: () => glue,
    load() {
      if (!tries) {
        addEventListener('error', (event) => caught(event.error));
        addEventListener('unhandledrejection', (event) => caught(event.reason));
      }
      if (!loading) addresses = Object.values(files).map(absolute);
      return (loading ??= bring(files, tries++).then(guard, (error) => {
        // The next element, or a click on "Reload", tries again.
        loading = undefined;
        throw error;
      }));
    },
    /** Calls the wasm; an exception of its own ends this instance and goes no further. */
    call(act) {
      try {
        return act();
      } catch (error) {
        failed(error);
      }
    },
    /** Starts anew all that have failed, on a fresh instance. */
    restart() {
      for (const member of [...members]) member.restart();
    },
  };
}
