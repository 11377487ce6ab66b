import webpack from 'webpack';
import { page } from './page.mjs';
import config from './webpack.config.js';

webpack(config, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString('errors-warnings'));
    process.exit(1);
  }
  if (stats.hasWarnings()) console.log(stats.toString('errors-warnings'));
  page('dist/webpack');
});
