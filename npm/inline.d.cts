export type * from './class.js' with { 'resolution-mode': 'import' };
