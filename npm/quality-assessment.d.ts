export type * from './class.js';
