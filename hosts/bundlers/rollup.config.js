import resolve from '@rollup/plugin-node-resolve';
import qualityAssessment from 'quality-assessment/vite';
import { page } from './page.mjs';

export default {
  input: { main: 'src/main.js' },
  output: { dir: 'dist/rollup', entryFileNames: '[name].js' },
  plugins: [resolve(), qualityAssessment(), { writeBundle: () => page('dist/rollup') }],
};
