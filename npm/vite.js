// A plugin for Vite 4 to 7 and for Rollup: both leave the address of the wasm as it stands in some places.

/** What the class says of its files, as the package has it. */
const ADDRESS = /new URL\(\s*(["'`])\.?\/?(widget_[\w.-]+\.wasm)\1\s*,\s*import\.meta\.url\s*\)(?:\.href)?/g;

/**
 * Has the development server of Vite leave the package as it is, and has Rollup take the wasm along.
 */
export default function qualityAssessment() {
  let isVite = false;
  return {
    name: 'quality-assessment',
    // Only Vite asks for this. What it prepares ahead lies in another folder than the wasm.
    config() {
      isVite = true;
      return { optimizeDeps: { exclude: ['quality-assessment'] } };
    },
    async transform(code, id) {
      // Vite takes along by itself what is named so.
      if (isVite || !code.includes('widget_bg.wasm') || !/\b(?:class|quality-assessment)\.js$/.test(id)) return null;
      const { readFile } = await import('node:fs/promises');
      const folder = id.slice(0, Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1);
      const references = new Map();
      for (const [, , name] of code.matchAll(ADDRESS)) {
        if (references.has(name)) continue;
        const source = await readFile(folder + name);
        // Under its own name, by which the second part is found beside the first.
        references.set(name, this.emitFile({ type: 'asset', name, fileName: name, source }));
      }
      if (!references.size) return null;
      return { code: code.replace(ADDRESS, (_, quote, name) => `import.meta.ROLLUP_FILE_URL_${references.get(name)}`), map: null };
    },
  };
}
