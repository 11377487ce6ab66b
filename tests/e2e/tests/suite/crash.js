// A real trap of the instance in use.
/** @param {string} glue */
const trap = async (glue) => {
  const text = await (await fetch(glue)).text(),
    wasm = await (await import(glue)).default();
  const [, malloc] = /passStringToWasm0\(\w+, wasm\.(\w+),/.exec(text) ?? [];
  setTimeout(() => wasm[malloc](-16, 1));
};
