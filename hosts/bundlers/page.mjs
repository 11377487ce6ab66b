// Writes the page beside a bundler's output, for bundlers that build only scripts.
import { readFileSync, writeFileSync } from 'node:fs';

/** @param kind what the script is: `module`, or `classic` for one that contains everything */
export const page = (folder, kind = 'module') => {
  const html = readFileSync('src/index.html', 'utf8');
  const script =
    kind === 'module' ? '<script type="module" src="./main.js"></script>' : '<script defer src="./main.js"></script>';
  writeFileSync(`${folder}/index.html`, html.replace(/<script.*<\/script>/, script));
};
