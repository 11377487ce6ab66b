// What was downloaded, and the formatters that were made for it.

/** Name and text of the last file; the decoder would skip its byte order mark. */
const lastFile = async () => {
  const file = window.__files.at(-1);
  if (!file) return ['', ''];
  return [file.name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.blob.arrayBuffer())];
};

/** Counts formatters of dates from here on; the returned function ends that, and returns their number. */
const countFormatters = () => {
  const Real = Intl.DateTimeFormat;
  let made = 0;
  Intl.DateTimeFormat = /** @type {any} */ (
    class extends Real {
      /** @param {any[]} all */
      constructor(...all) {
        super(...all);
        made++;
      }
    }
  );
  return () => {
    Intl.DateTimeFormat = Real;
    return made;
  };
};
