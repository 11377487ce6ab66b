export type * from './class.js';
export { preload } from './class.js';
