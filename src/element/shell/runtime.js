// The wasm that all elements share: loaded once, observed, and replaced as a whole when it has crashed.

const absolute = (address) => new URL(address, document.baseURI).href;

/** The address of the second part: beside a wasm with another address, unless the part has an address of its own. */
const partOf = (files, standard) => {
  const isMoved = files.wasm !== standard.wasm && files.part === standard.part;
  return isMoved ? new URL('widget_part.wasm', absolute(files.wasm)).href : absolute(files.part);
};

/** The function that fetches the second part and binds it to the instance with these exports. */
const partFor = (address, instance, integrity) => {
  let cache = 'default';
  return async () => {
    const answer = fetch(address, { __proto__: null, cache, integrity });
    // A part that could not be bound may come from the browser's cache: the next try bypasses it.
    cache = 'reload';
    const part = await answer;
    // The part's imports name the build that it belongs to: the browser refuses to bind any other.
    const imports = { __proto__: null, instance };
    // Only a module that is compiled while it loads is named in the stack of a crash. That needs the right type.
    await (part.headers.get('Content-Type') === 'application/wasm'
      ? WebAssembly.instantiateStreaming(part, imports)
      : WebAssembly.instantiate(await part.arrayBuffer(), imports));
  };
};

/**
 * The hashes of the files, if the entry was checked when it was loaded; otherwise none, since bundlers rewrite scripts,
 * and a file that was preloaded without a hash would be fetched twice.
 */
const checked = (hashes) =>
  /^sha\d+-/.test(hashes.glue) && [...document.scripts].some((one) => one.integrity && one.src === hashes.entry)
    ? hashes
    : { __proto__: null };

/**
 * Makes the browser check a script that is imported next: an import uses what a module preload of the same address has
 * fetched, and a preload can have a hash, like a script element.
 */
const check = async (glue, integrity) => {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return void (await fetch(glue, { __proto__: null, integrity }));
  await new Promise((onload, failed) => {
    const onerror = () => failed(new Error(`${glue} is not the one that belongs to the entry`));
    document.head.append(Object.assign(link, { rel: 'modulepreload', href: glue, integrity, onload, onerror }));
  });
};

/** The time limit for an instance, in milliseconds. */
const LOAD_PATIENCE = 30000;

/**
 * Loads an instance from `files`. A browser that is too old fails here, like a lost connection. Another try bypasses
 * the browser's cache, which may contain something wrong.
 */
const bringFrom = async (files, number, part, signal, hashes) => {
  const wasm = absolute(files.wasm);
  const held = checked(hashes);
  // A fragment makes another module of the same file, with a state of its own. A browser may remember a failed import,
  // or a preload without a hash.
  const glue = absolute(files.glue) + (number || held.glue ? `#${number}` : '');
  const init = { __proto__: null, signal, cache: number ? 'reload' : 'default' };
  // Both in parallel.
  const bytes = fetch(wasm, { __proto__: null, ...init, integrity: held.wasm ?? '' });
  bytes.catch(() => {});
  // The import then comes from the cache, which has the new one.
  if (number) await (await fetch(glue, init)).arrayBuffer();
  if (held.glue) await check(glue, held.glue);
  const instance = await import(/* @vite-ignore */ /* webpackIgnore: true */ glue);
  await instance.default({ module_or_path: bytes });
  // Only a split wasm asks for the rest, once the first view is on the screen.
  instance.provide?.(partFor(part, instance.bareExports, held.part ?? ''));
  return instance;
};

/** The result of `bring`, or a failure if it takes too long. */
const inTime = (bring) => {
  const abort = new AbortController();
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => (failed(new Error('the wasm did not come in time')), abort.abort()), LOAD_PATIENCE);
  });
  return Promise.race([bring(abort.signal), late]).finally(() => clearTimeout(timer));
};

/**
 * The instance that elements share; they are members `{crash(error), restart()}`. `files` are read when the first
 * element needs them, and are checked against `hashes`. `bring(files, number, part, signal, hashes)` loads an instance,
 * number 0 at first and another one after each failure, until `signal` aborts; `part` is the address of its second
 * part.
 */
export function createRuntime(files, hashes, bring = bringFrom) {
  const members = new Set();
  const standard = { __proto__: null, ...files };
  /** The files of the present instance: somebody may set `files` to others meanwhile. */
  let addresses;
  let loading;
  let glue;
  let tries = 0;
  /** Traps that their own instance has reported: the same exceptions may be seen once more. */
  const known = new WeakSet();

  const crash = (error) => {
    if (!glue) return;
    glue = loading = undefined;
    for (const member of [...members]) if (members.has(member)) member.crash(error);
  };
  /** An abandoned instance may go on failing; only the one in use matters, and it reports its own traps. */
  const failed = (error) => {
    if (!known.has(error)) crash(error);
  };
  /**
   * Whether an error comes from the wasm or its glue. A host's error may have passed through them: its top frame is not
   * ours.
   */
  const caught = (error) => {
    const top = error?.stack?.split?.('\n').find((line) => line.includes('://'));
    const isOurs = top && addresses.some((address) => top.includes(address));
    if (isOurs && error.name !== 'QualityAssessmentError') failed(error);
  };
  const guard = (instance) => {
    instance.watchTraps?.((error) => {
      known.add(error);
      // Not from within the wasm, which is in the middle of something.
      queueMicrotask(() => instance === glue && crash(error));
    });
    return (glue = instance);
  };

  return {
    members,
    /** Whether the wasm is loaded. */
    isThere: () => glue,
    /** Whether there can be a wasm. Some people forbid it, as in the lockdown mode of Apple's devices. */
    isAllowed: () => typeof WebAssembly === 'object',
    load() {
      if (!tries) {
        addEventListener('error', (event) => caught(event.error));
        addEventListener('unhandledrejection', (event) => caught(event.reason));
      }
      if (!loading) addresses = [files.glue, files.wasm].map(absolute).concat(partOf(files, standard));
      return (loading ??= inTime((signal) => bring(files, tries++, addresses.at(-1), signal, hashes)).then(guard, (error) => {
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
    /** Restarts all failed elements on a fresh instance. */
    restart() {
      for (const member of [...members]) member.restart();
    },
  };
}
