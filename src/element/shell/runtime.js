// The wasm that all elements share: loaded once, watched over, and replaced as a whole when it has crashed.

const absolute = (address) => new URL(address, document.baseURI).href;

/** Where the part is: beside a wasm that was said to be elsewhere, unless its own place was said, too. */
const partOf = (files, standard) => {
  const isMoved = files.wasm !== standard.wasm && files.part === standard.part;
  return isMoved ? new URL('widget_part.wasm', absolute(files.wasm)).href : absolute(files.part);
};

/** What fetches the part that a first view does not need, and binds it to the instance that exports these. */
const partFor = (address, instance, integrity) => {
  let cache = 'default';
  return async () => {
    const answer = fetch(address, { __proto__: null, cache, integrity });
    // What could not be bound was perhaps kept by the browser: the next try asks the server.
    cache = 'reload';
    const part = await answer;
    // The part names the build that it belongs to by what it imports: the browser refuses to bind any other.
    const imports = { __proto__: null, instance };
    // Only what is compiled as it comes is known by its address when it crashes. Of another type it cannot be.
    await (part.headers.get('Content-Type') === 'application/wasm'
      ? WebAssembly.instantiateStreaming(part, imports)
      : WebAssembly.instantiate(await part.arrayBuffer(), imports));
  };
};

/**
 * The hashes of what belongs to the entry, where that was checked as it was loaded; none where it was not: bundlers write
 * scripts anew, and what is preloaded without a hash would be fetched twice.
 */
const checked = (hashes) =>
  /^sha\d+-/.test(hashes.glue) && [...document.scripts].some((one) => one.integrity && one.src === hashes.entry)
    ? hashes
    : { __proto__: null };

/**
 * Has the browser check a script that is imported next: what a module preload has brought is what an import of the same
 * address gets, and a preload can have a hash, as a script element has.
 */
const check = async (glue, integrity) => {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return void (await fetch(glue, { __proto__: null, integrity }));
  await new Promise((onload, failed) => {
    const onerror = () => failed(new Error(`${glue} is not the one that belongs to the entry`));
    document.head.append(Object.assign(link, { rel: 'modulepreload', href: glue, integrity, onload, onerror }));
  });
};

/** So long an instance may take to come, in milliseconds. */
const LOAD_PATIENCE = 30000;

/**
 * Loads an instance from `files`. A browser that is too old for it fails here, as a lost connection does. Another try goes
 * past the browser's cache, in which something wrong may be.
 */
const bringFrom = async (files, number, part, signal, hashes) => {
  const wasm = absolute(files.wasm);
  const held = checked(hashes);
  // A fragment makes another module of the same file, with a state of its own; and a browser may remember that an
  // import failed, or what was preloaded without a hash.
  const glue = absolute(files.glue) + (number || held.glue ? `#${number}` : '');
  const init = { __proto__: null, signal, cache: number ? 'reload' : 'default' };
  // Both at once.
  const bytes = fetch(wasm, { __proto__: null, ...init, integrity: held.wasm ?? '' });
  bytes.catch(() => {});
  // What is imported comes from the cache, which has the new one then.
  if (number) await (await fetch(glue, init)).arrayBuffer();
  if (held.glue) await check(glue, held.glue);
  const instance = await import(/* @vite-ignore */ /* webpackIgnore: true */ glue);
  await instance.default({ module_or_path: bytes });
  // Only a wasm that was cut in two asks for the rest, with the first view on the screen.
  instance.provide?.(partFor(part, instance.bareExports, held.part ?? ''));
  return instance;
};

/** What `bring` brings, or a failure when it takes too long. */
const inTime = (bring) => {
  const abort = new AbortController();
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => (failed(new Error('the wasm did not come in time')), abort.abort()), LOAD_PATIENCE);
  });
  return Promise.race([bring(abort.signal), late]).finally(() => clearTimeout(timer));
};

/**
 * What elements live on, as members `{crash(error), restart()}`. `files` are read when the first element needs them, and
 * are held to `hashes`; `bring(files, number, part, signal, hashes)` loads an instance, number 0 at first, another one after
 * each failure, until `signal` aborts; `part` is where its second part is.
 */
export function createRuntime(files, hashes, bring = bringFrom) {
  const members = new Set();
  const standard = { __proto__: null, ...files };
  /** Where the instance came from: somebody may set `files` anew meanwhile. */
  let addresses;
  let loading;
  let glue;
  let tries = 0;
  /** Traps that their own instance has told of: the same exceptions may come by once more. */
  const known = new WeakSet();

  const crash = (error) => {
    if (!glue) return;
    glue = loading = undefined;
    for (const member of [...members]) if (members.has(member)) member.crash(error);
  };
  /** An instance that was given up may go on failing; only one that is in use matters, and it says so itself. */
  const failed = (error) => {
    if (!known.has(error)) crash(error);
  };
  /** Does it come from the wasm or its glue? A host's error may have passed through them: its top is not ours. */
  const caught = (error) => {
    const top = error?.stack?.split?.('\n').find((line) => line.includes('://'));
    const isOurs = top && addresses.some((address) => top.includes(address));
    if (isOurs && error.name !== 'QualityAssessmentError') failed(error);
  };
  const guard = (instance) => {
    instance.watchTraps?.((error) => {
      known.add(error);
      // Not from within the wasm: it is in the middle of something.
      queueMicrotask(() => instance === glue && crash(error));
    });
    return (glue = instance);
  };

  return {
    members,
    /** Is the wasm there already? */
    isThere: () => glue,
    /** Can there be one? Some people forbid it, as in the lockdown mode of Apple's devices. */
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
    /** Starts anew all that have failed, on a fresh instance. */
    restart() {
      for (const member of [...members]) member.restart();
    },
  };
}
