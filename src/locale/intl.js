// The browser's `Intl`. Its constructors throw on a tag or a zone that they do not know, its methods on a date out of
// range; an exception that came through the wasm would end every element of the page.

/** What `new Intl[kind](tag, options)` makes of a value by `method`, or null; nothing if there is no such thing. */
export function formatter(kind, method, tag, options, timeZone) {
  try {
    const one = new Intl[kind](tag, { __proto__: null, timeZone, ...JSON.parse(options) });
    return (value) => {
      try {
        return one[method](value);
      } catch {
        return null;
      }
    };
  } catch {
    return undefined;
  }
}

/** Is it a well-formed tag? Making a formatter to find out costs more than all the rest before the first request. */
export function isTag(tag) {
  try {
    return !!Intl.getCanonicalLocales(tag);
  } catch {
    return false;
  }
}

// With its first formatters a browser reads its data of all languages, which takes 20 ms and more. Mostly the wasm is
// still on its way now, and there is time; where everything comes at once, it takes as long later.
setTimeout(() => ['DateTimeFormat', 'NumberFormat'].map((kind) => formatter(kind, 'format', undefined, '{}')));
