// The wasm that all elements share: loaded once, observed, and replaced as a whole when it has crashed.

/** @typedef {import('../../../npm/class.d.ts').Files} Files */
/** @typedef {import('../../../npm/class.d.ts').WasmPlace} WasmPlace */
/** @typedef {import('../../widget.js').Widget} Widget */

/**
 * The places that a host has set.
 * @typedef {{ __proto__?: null, glue?: Files['glue'], wasm?: WasmPlace, part?: WasmPlace }} Said
 */

/**
 * The places that apply where the host has set none.
 * @typedef {{ __proto__?: null } & Record<keyof Files, () => string>} Standard
 */

/**
 * The hashes of the files, and the address of the entry that they are for.
 * @typedef {{ __proto__?: null, glue: string, wasm: string, part: string, entry: string }} Hashes
 */

/**
 * An element that lives on the wasm.
 * @typedef {{ crash: (error: Error) => void, restart: () => void }} Member
 */

/** @typedef {ReturnType<typeof createRuntime>} Runtime */

/** @type {(address: string | URL) => string} */
const absolute = (address) => new URL(address, document.baseURI).href;

/**
 * Whether a place is an address. A host may also give the content: bytes, a compiled module, or a promise of either.
 * @type {(place: unknown) => place is string | URL}
 */
const isAddress = (place) => typeof place === 'string' || place instanceof URL;

/**
 * The place of each file: the host's, in `said`, or the one that `standard` returns. `standard` is called only when it
 * is needed, since bundlers that do not know `new URL` leave no address there.
 * @type {(said: Said, standard: Standard) => Files}
 */
export const placesOf = (said, standard) =>
  new Proxy(standard, {
    __proto__: null,
    get(_, /** @type {keyof Files} */ name) {
      try {
        return said[name] ?? standard[name]();
      } catch {
        // A classic script does not know its address.
      }
    },
    set(_, /** @type {keyof Files} */ name, place) {
      said[name] = place;
      return true;
    },
  });

/**
 * The place of the second part: beside a wasm with another address, unless the part has its own place.
 * @type {(files: Files, said: Said) => WasmPlace}
 */
const partOf = (files, said) =>
  isAddress(said.wasm) && !said.part ? new URL('widget_part.wasm', absolute(said.wasm)).href : files.part;

/**
 * The function that fetches the second part and binds it to this instance.
 * @type {(place: WasmPlace, instance: WebAssembly.ModuleImports, integrity: string) => () => Promise<void>}
 */
const partFor = (place, instance, integrity) => {
  /** @type {RequestCache} */
  let cache = 'default';
  return async () => {
    // The part's imports name the build that it belongs to: the browser refuses to bind any other.
    const imports = { __proto__: /** @type {never} */ (null), instance };
    const given = await place;
    if (!isAddress(given)) return void (await WebAssembly.instantiate(/** @type {BufferSource} */ (given), imports));
    const answer = fetch(absolute(given), { __proto__: null, cache, integrity });
    // A part that could not be bound may come from the browser's cache: the next try bypasses it.
    cache = 'reload';
    const part = await answer;
    // Only a module that is compiled while it loads is named in the stack of a crash. That needs the right type.
    await (part.headers.get('Content-Type') === 'application/wasm'
      ? WebAssembly.instantiateStreaming(part, imports)
      : WebAssembly.instantiate(await part.arrayBuffer(), imports));
  };
};

/**
 * The hashes of the files, if the entry was checked when it was loaded; otherwise none, since bundlers rewrite scripts,
 * and a file that was preloaded without a hash would be fetched twice.
 * @type {(hashes: Hashes) => Partial<Hashes>}
 */
const checked = (hashes) =>
  /^sha\d+-/.test(hashes.glue) && [...document.scripts].some((one) => one.integrity && one.src === hashes.entry)
    ? hashes
    : { __proto__: null };

/**
 * Makes the browser check a script that is imported next: an import uses what a module preload of the same address has
 * fetched, and a preload can have a hash, like a script element.
 * @type {(glue: string, integrity: string) => Promise<void>}
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
 * The glue between the page and the wasm. Bundlers include it because it is imported by its own name. Another try asks
 * the server again, and a fragment makes it another module of the same file, with its own state: browsers may remember
 * that an import failed, or a file that was preloaded without a hash.
 * @type {(files: Files, said: Said, number: number, init: RequestInit, held: Partial<Hashes>) => Promise<Widget>}
 */
const glueFrom = async (files, said, number, init, held) => {
  if (said.glue && !isAddress(said.glue)) return /** @type {Widget} */ (said.glue);
  // webpack replaces the address with a `file:` URL of the package's folder.
  if (!said.glue && !held.glue && !(number && /^http/.test(/** @type {string} */ (files.glue))))
    return import('../widget.js');
  const glue = absolute(/** @type {string} */ (files.glue)) + (number || held.glue ? `#${number}` : '');
  try {
    // The import then takes the new file from the cache.
    if (number) await (await fetch(glue, init)).arrayBuffer();
    if (held.glue) await check(glue, held.glue);
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ glue);
  } catch (error) {
    if (said.glue || held.glue) throw error;
    // A bundler has moved it.
    return import('../widget.js');
  }
};

/**
 * Reports which file could not be loaded, and from where: the browser's own message often has neither.
 * @type {(error: Error, what: string, place: unknown) => never}
 */
const lost = (error, what, place) => {
  const from = isAddress(place) ? absolute(place) : 'the bundle';
  const message = `QA201 ${what} could not be loaded from ${from}: serve it or set files, errors.md: ${error?.message}`;
  throw Object.assign(new Error(`quality-assessment: ${message}`), { cause: error });
};

/**
 * Loads an instance from `files`. A browser that is too old fails here, like a lost connection. Another try bypasses
 * the browser's cache, which may contain something wrong.
 * @param {Files} files
 * @param {number} number
 * @param {WasmPlace} part
 * @param {AbortSignal} signal
 * @param {Hashes} hashes
 * @param {Said} said
 * @returns {Promise<Widget>}
 */
const bringFrom = async (files, number, part, signal, hashes, said) => {
  const held = checked(hashes);
  /** @type {RequestInit} */
  const init = { __proto__: null, signal, cache: number ? 'reload' : 'default' };
  // Both are fetched at the same time.
  const { wasm } = files;
  const bytes = isAddress(wasm)
    ? fetch(absolute(wasm), { __proto__: null, ...init, integrity: held.wasm ?? '' })
    : wasm;
  Promise.resolve(bytes).catch(() => {});
  const glue = await glueFrom(files, said, number, init, held).catch((error) => lost(error, 'widget.js', said.glue));
  // A bundler returns the same module each time: its state is reset.
  const instance = (number && glue.create?.()) || glue;
  await instance.default({ module_or_path: bytes }).catch((error) => lost(error, 'widget_bg.wasm', wasm));
  // Only a wasm that was split asks for the rest, once the first view is on the screen.
  instance.provide?.(partFor(part, instance.bareExports(), held.part ?? ''));
  return instance;
};

/**
 * The result of `bring`, or a failure if it takes too long.
 * @type {(bring: (signal: AbortSignal) => Promise<Widget>) => Promise<Widget>}
 */
const inTime = (bring) => {
  const abort = new AbortController();
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => {
      failed(new Error('the wasm did not come in time'));
      abort.abort();
    }, LOAD_PATIENCE);
  });
  return Promise.race([bring(abort.signal), late]).finally(() => clearTimeout(timer));
};

/**
 * The instance that elements share; each element joins as a member `{crash(error), restart()}`. `files` are read when
 * the first element needs them, and are checked against `hashes`. `bring(files, number, part, signal, hashes, said)`
 * loads an instance until `signal` aborts: number 0 first, and another one after each failure. `part` is the place of
 * its second part, and `said` the part of `files` that a host has set.
 * @param {Files} files
 * @param {Hashes} hashes
 * @param {typeof bringFrom} [bring]
 * @param {Said} [said]
 */
export function createRuntime(files, hashes, bring = bringFrom, said = {}) {
  /** @type {Set<Member>} */
  const members = new Set();
  /**
   * Where the instance came from: somebody may set `files` again meanwhile.
   * @type {string[]}
   */
  let addresses;
  /** @type {Promise<Widget> | undefined} */
  let loading;
  /** @type {Widget | undefined} */
  let glue;
  let tries = 0;
  /** Traps that their own instance has reported: the same exceptions may be seen once more. */
  const known = new WeakSet();

  /** @param {Error} error */
  const crash = (error) => {
    if (!glue) return;
    glue = loading = undefined;
    for (const member of [...members]) if (members.has(member)) member.crash(error);
  };
  /**
   * An abandoned instance may go on failing; only the one in use matters, and it reports its own traps.
   * @param {Error} error
   */
  const failed = (error) => {
    if (!known.has(error)) crash(error);
  };
  /**
   * Whether an error comes from the wasm or its glue. A host's error may have passed through them: its top frame is not
   * ours.
   * @param {Error} error
   */
  const caught = (error) => {
    const top = error?.stack?.split?.('\n').find((line) => line.includes('://'));
    const isOurs = top && addresses.some((address) => top.includes(address));
    if (isOurs && error.name !== 'QualityAssessmentError') failed(error);
  };
  /** @param {Widget} instance */
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
      const part = partOf(files, said);
      if (!loading) addresses = [files.glue, files.wasm, part].filter(isAddress).map(absolute);
      return (loading ??= inTime((signal) => bring(files, tries++, part, signal, hashes, said)).then(guard, (error) => {
        // The next element, or a click on "Reload", tries again.
        loading = undefined;
        throw error;
      }));
    },
    /**
     * Calls the wasm; an exception of its own ends this instance and goes no further.
     * @template T
     * @param {() => T} act
     */
    call(act) {
      try {
        return act();
      } catch (error) {
        failed(/** @type {Error} */ (error));
      }
    },
    /** Restarts all failed elements on a fresh instance. */
    restart() {
      for (const member of [...members]) member.restart();
    },
  };
}
