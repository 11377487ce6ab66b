// Globals on the pages of the scripts that no type library declares.

interface Window {
  /** Values that a test's scripts leave for its next step. */
  [name: `__${string}`]: any;
  /** The accessibility checker, once loaded. */
  axe?: any;
}

/** From a button with `commandfor`. */
interface CommandEvent extends Event {
  readonly command: string;
}

interface Document {
  /** Announces words to screen readers; in newer browsers. */
  ariaNotify?(words: string): void;
}

// Options without a prototype: a page may have something on `Object.prototype`.
interface EventInit {
  __proto__?: null;
}
interface MutationObserverInit {
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
/** A part of the element, which must exist. */
declare function inner(selector: string): HTMLElement;
declare function focus(): HTMLElement;
declare function button(name: string): HTMLButtonElement;

// Modules that exist only once a page or the package is put together.

declare module '*/widget.js' {
  type Element = import('../../npm/class.d.ts').QualityAssessment;
  type Prefetch = import('../../src/element/shell/ahead.js').Prefetch;

  /** The wasm's hold on an element, as in `src/element/handle.rs`. */
  export interface Handle
    extends Pick<Element, 'openRerunDialog' | 'save' | 'finishReview' | 'markDiscussed' | 'stopWatching' | 'forget'> {
    assessment(): Element['assessment'];
    changed(): void;
    disconnect(): void;
    moved(): void;
    reload(): Promise<void>;
    rerun(options: unknown): ReturnType<Element['rerun']>;
    reveal(criterion: string): void;
  }

  /** The exports of the glue. Those that may be missing depend on the build. */
  export interface Widget {
    default(init?: object): Promise<unknown>;
    connect(
      element: HTMLElement,
      emit: (type: string, detail: unknown, isCancelable: boolean) => boolean,
      reflect: (phase: string, state?: string, isBusy?: boolean) => void,
      prefetch: Prefetch | undefined,
    ): Handle;
    bareExports(): WebAssembly.ModuleImports;
    create?(): Widget;
    provide?(bring: () => Promise<void>): void;
    watchTraps?(heard: (error: Error) => void): void;
  }

  const widget: Widget;
  export const { default: start, connect, bareExports, create, provide, watchTraps }: Widget;
  export default start;
}
declare module '*/message-keys.js' {
  export const KEYS: string[];
}
