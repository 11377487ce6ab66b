// The browser's `Intl`. Its constructors throw on a tag or a zone that they do not know, its methods on a date out of
// range; an exception that came through the wasm would end every element of the page.

const OURS = { __proto__: null, calendar: 'gregory', numberingSystem: 'latn' };

/**
 * What `new Intl[kind](tag, options)` makes of a value by `method`, or null; nothing if there is no such thing. Years
 * and digits are those of the texts, whatever the tag or its region asks for.
 */
export function formatter(kind, method, tag, options, timeZone) {
  try {
    const one = new Intl[kind](tag, { ...OURS, __proto__: null, timeZone, ...JSON.parse(options) });
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

/**
 * The tag as the standard writes it, "de" for "deu"; nothing if it is none. Making a formatter to find out costs more
 * than all the rest before the first request.
 */
export function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

// With its first formatters a browser reads its data of all languages, which takes 20 ms and more. Mostly the wasm is
// still on its way now, and there is time; where everything comes at once, it takes as long later.
setTimeout(() => ['DateTimeFormat', 'NumberFormat'].map((kind) => formatter(kind, 'format', undefined, '{}')));
