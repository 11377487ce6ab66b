// Globals on the pages of the scripts that no type library declares.

interface Window {
  /** Values that a test's scripts leave for its next step. */
  [name: `__${string}`]: any;
  /** The accessibility checker, once loaded. */
  axe?: any;
}

// Options without a prototype: a page may have something on `Object.prototype`.
interface EventInit {
  __proto__?: null;
}
interface PropertyDescriptor {
  __proto__?: null;
}
interface RequestInit {
  __proto__?: null;
}
interface ShadowRootInit {
  __proto__?: null;
}
interface ProxyHandler<T extends object> {
  __proto__?: null;
}
interface AddEventListenerOptions {
  __proto__?: null;
}
interface IntersectionObserverInit {
  __proto__?: null;
}
declare namespace Intl {
  interface DateTimeFormatOptions {
    __proto__?: null;
  }
}

/** The speed factor of the clock on a test's page. */
declare const TEMPO: number;
/** The token of a test's page. */
declare const TOKEN: string;

// The helpers that `tests/e2e/src/page.js` gives each script of a test.

declare function roots(root?: Document | ShadowRoot): (Document | ShadowRoot)[];
declare function all(selector: string): HTMLElement[];
declare function seen(element: Element): boolean;
declare function named(element: Element): string;
declare function host(): import('../../npm/class.d.ts').QualityAssessment;
declare function shown(): ShadowRoot;
declare function focus(): HTMLElement;
declare function button(name: string): HTMLButtonElement;

// Modules that exist only once a page or the package is put together.

declare module '*/widget.js' {
  export default function start(init?: object): Promise<Record<string, unknown>>;
  export function anew(): typeof import('*/widget.js');
  export function bareExports(): WebAssembly.Exports;
  export function provide(bring: () => Promise<void>): void;
}
declare module '*/message-keys.js' {
  export const KEYS: string[];
}
