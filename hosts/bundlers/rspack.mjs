import { rspack } from '@rspack/core';
import { page } from './page.mjs';

const config = {
  mode: 'production',
  entry: './src/main.js',
  output: { path: `${import.meta.dirname}/dist/rspack`, filename: 'main.js', clean: true, trustedTypes: true },
};
rspack(config, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString('errors-warnings'));
    process.exit(1);
  }
  page('dist/rspack');
});
