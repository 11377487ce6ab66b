import webpack from 'webpack';
import config from './webpack.config.js';
import { page } from './page.mjs';

webpack(config, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString('errors-warnings'));
    process.exit(1);
  }
  if (stats.hasWarnings()) console.log(stats.toString('errors-warnings'));
  page('dist/webpack');
});
