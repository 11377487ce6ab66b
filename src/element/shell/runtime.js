// The wasm that all elements share: loaded once, watched over, and replaced as a whole when it has crashed.

const absolute = (address) => new URL(address, document.baseURI).href;

/** A host says where a file is, or gives what is in it: bytes, a compiled module, a promise of either. */
const isAddress = (place) => typeof place === 'string' || place instanceof URL;

/**
 * Where each file is: as a host has said, in `said`, or as `standard` gives it. That is asked only when it is needed, since
 * a bundler that does not know what `new URL` means leaves no address there.
 */
export const placesOf = (said, standard) =>
  new Proxy(standard, {
    __proto__: null,
    get(_, name) {
      try {
        return said[name] ?? standard[name]();
      } catch {
        // Without an address of its own, as in a classic script.
      }
    },
    set: (_, name, place) => ((said[name] = place), true),
  });

/** Where the part is: beside a wasm that was said to be elsewhere, unless its own place was said, too. */
const partOf = (files, said) =>
  isAddress(said.wasm) && !said.part ? new URL('widget_part.wasm', absolute(said.wasm)).href : files.part;

/** What fetches the part that a first view does not need, and binds it to the instance that exports these. */
const partFor = (place, instance, integrity) => {
  let cache = 'default';
  return async () => {
    // The part names the build that it belongs to by what it imports: the browser refuses to bind any other.
    const imports = { __proto__: null, instance };
    const given = await place;
    if (!isAddress(given)) return void (await WebAssembly.instantiate(given, imports));
    const answer = fetch(absolute(given), { __proto__: null, cache, integrity });
    // What could not be bound was perhaps kept by the browser: the next try asks the server.
    cache = 'reload';
    const part = await answer;
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
 * The glue, by which the page and the wasm call each other. The first line is for bundlers: what is imported by its own
 * name they take along. Another try asks the server again, and gets another module of the same file by a fragment, with a
 * state of its own: a browser may remember that an import failed, or what was preloaded without a hash.
 */
const glueFrom = async (files, said, number, init, held) => {
  if (said.glue && !isAddress(said.glue)) return said.glue;
  // webpack makes an address of `file:` of where it has found the package.
  if (!said.glue && !held.glue && !(number && /^http/.test(files.glue))) return import('./widget.js');
  const glue = absolute(files.glue) + (number || held.glue ? `#${number}` : '');
  try {
    // What is imported comes from the cache, which has the new one then.
    if (number) await (await fetch(glue, init)).arrayBuffer();
    if (held.glue) await check(glue, held.glue);
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ glue);
  } catch (error) {
    if (said.glue || held.glue) throw error;
    // A bundler has put it elsewhere.
    return import('./widget.js');
  }
};

/** Says what could not be loaded, and whence: the browser's own words often name neither. */
const lost = (error, what, place) => {
  const from = isAddress(place) ? absolute(place) : 'where it was taken along';
  const message = `quality-assessment: QA201 ${what} could not be loaded from ${from}, see errors.md: ${error?.message}`;
  throw Object.assign(new Error(message), { cause: error });
};

/**
 * Loads an instance from `files`. A browser that is too old for it fails here, as a lost connection does. Another try goes
 * past the browser's cache, in which something wrong may be.
 */
const bringFrom = async (files, number, part, signal, hashes, said) => {
  const held = checked(hashes);
  const init = { __proto__: null, signal, cache: number ? 'reload' : 'default' };
  // Both at once.
  const { wasm } = files;
  const bytes = isAddress(wasm) ? fetch(absolute(wasm), { __proto__: null, ...init, integrity: held.wasm ?? '' }) : wasm;
  Promise.resolve(bytes).catch(() => {});
  const glue = await glueFrom(files, said, number, init, held).catch((error) => lost(error, 'widget.js', said.glue));
  // A bundler's module is the same one each time: its state is made anew.
  const instance = (number && glue.anew?.()) || glue;
  await instance.default({ module_or_path: bytes }).catch((error) => lost(error, 'widget_bg.wasm', wasm));
  // Only a wasm that was cut in two asks for the rest, with the first view on the screen.
  instance.provide?.(partFor(part, instance.bareExports(), held.part ?? ''));
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
 * are held to `hashes`; `bring(files, number, part, signal, hashes, said)` loads an instance, number 0 at first, another one
 * after each failure, until `signal` aborts; `part` is where its second part is, and `said` what of `files` a host has set.
 */
export function createRuntime(files, hashes, bring = bringFrom, said = {}) {
  const members = new Set();
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
      const part = partOf(files, said);
      if (!loading) addresses = [files.glue, files.wasm, part].filter(isAddress).map(absolute);
      return (loading ??= inTime((signal) => bring(files, tries++, part, signal, hashes, said)).then(guard, (error) => {
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
