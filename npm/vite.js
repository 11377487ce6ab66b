// A plugin for Vite 4 to 7 and for Rollup, which do not always follow the address of the wasm.

/** The addresses of the wasm files in the package's scripts. */
const ADDRESS = /new URL\(\s*(["'`])\.?\/?(widget_[\w.-]+\.wasm)\1\s*,\s*import\.meta\.url\s*\)(?:\.href)?/g;

/** @typedef {{ type: 'asset', name: string, fileName: string, source: Uint8Array }} Asset */

/** Makes Vite's development server leave the package as it is, and makes Rollup copy the wasm. */
export default function qualityAssessment() {
  let isVite = false;
  return {
    name: 'quality-assessment',
    // Only Vite calls this. The packages that it bundles in advance are in another folder, without the wasm.
    config() {
      isVite = true;
      return { optimizeDeps: { exclude: ['quality-assessment'] } };
    },
    /**
     * @this {{ emitFile(file: Asset): string }} the context of Rollup
     * @param {string} code
     * @param {string} id
     */
    async transform(code, id) {
      // Vite copies files that are named like this itself.
      if (isVite || !code.includes('widget_bg.wasm') || !/\b(?:class|quality-assessment)\.js$/.test(id)) return null;
      const { readFile } = await import('node:fs/promises');
      const folder = id.slice(0, Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1);
      const references = new Map();
      for (const [, , name] of code.matchAll(ADDRESS)) {
        if (references.has(name)) continue;
        const source = await readFile(folder + name);
        // Under its own name, so that the second module is found beside the first.
        references.set(name, this.emitFile({ type: 'asset', name, fileName: name, source }));
      }
      if (!references.size) return null;
      return {
        code: code.replace(ADDRESS, (...[, , name]) => `import.meta.ROLLUP_FILE_URL_${references.get(name)}`),
        map: null,
      };
    },
  };
}
