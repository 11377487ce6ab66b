import type { Messages } from './messages.js';

export type { Messages };

/** The phase of an element. */
export type Phase = 'idle' | 'loading' | 'ready' | 'starting' | 'watching' | 'failed';

/** The kind of a failure, which tells what can be done about it. */
export type ErrorKind =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rejected'
  | 'rate-limited'
  | 'server'
  | 'malformed'
  | 'invalid'
  | 'crashed';

/** The known workflow states; the API may have others. */
export type State =
  | 'unprocessed'
  | 'aiInProgress'
  | 'aiReady'
  | 'reviewOngoing'
  | 'reviewedBySupervisor'
  | 'discussedWithAssessee'
  | 'error'
  | 'deleted'
  | (string & {});

/** Further fields: the API may add some. */
interface Open {
  readonly [field: string]: unknown;
}

/** A field that may be missing or null. */
type Maybe<T> = T | null | undefined;

/** Points and percentage, computed by the API. */
export interface Totals extends Open {
  readonly scoredPoints?: Maybe<number>;
  readonly usedMaxPoints?: Maybe<number>;
  readonly totalMaxPoints?: Maybe<number>;
  readonly percentage?: Maybe<number>;
}

/** A scored criterion. */
export interface Criterion extends Open {
  readonly id?: Maybe<number>;
  readonly score?: Maybe<number>;
  readonly reason?: Maybe<string>;
  readonly state?: Maybe<'aiGenerated' | 'humanVerified' | 'unscored' | (string & {})>;
  readonly lastEditedByUserId?: Maybe<number>;
  readonly lastEditedAt?: Maybe<string>;
}

/** The scored criteria of a category, whose name is in the scorecard. */
export interface Category extends Open {
  readonly categoryId?: Maybe<number>;
  readonly criteria?: Maybe<readonly Criterion[]>;
}

/** An edit of a field. */
export interface Edit extends Open {
  readonly userId?: Maybe<number>;
  readonly timestamp?: Maybe<string>;
  readonly field?: Maybe<string>;
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

/** An assessment as the API returned it. Any field may be missing or null, and there may be others. */
export interface Assessment extends Open {
  readonly id?: Maybe<number>;
  readonly state?: Maybe<State>;
  readonly scorecardId?: Maybe<number>;
  readonly scorecardBaseId?: Maybe<number>;
  readonly assessedUser?: Maybe<number>;
  readonly assessedByUser?: Maybe<number>;
  readonly ticketId?: Maybe<number>;
  readonly createdAt?: Maybe<string>;
  readonly modifiedAt?: Maybe<string>;
  readonly deletedAt?: Maybe<string>;
  readonly canEdit?: Maybe<boolean>;
  readonly editingHistory?: Maybe<readonly Edit[]>;
  /** Some installations have these two fields here, others in `data`. */
  readonly aiSummary?: Maybe<string>;
  readonly totals?: Maybe<Totals>;
  readonly data?: Maybe<
    {
      readonly aiSummary?: Maybe<string>;
      readonly supervisorAssessment?: Maybe<string>;
      readonly totals?: Maybe<Totals>;
      readonly assessmentDate?: Maybe<string>;
      readonly discussionDate?: Maybe<string>;
      readonly categories?: Maybe<readonly Category[]>;
    } & Open
  >;
}

/** A scorecard revision as the API returns it. */
export interface Scorecard extends Open {
  readonly id?: Maybe<number>;
  readonly baseId?: Maybe<number>;
  readonly revision?: Maybe<number>;
  readonly name?: Maybe<string>;
  readonly state?: Maybe<'active' | 'draft' | 'retired' | (string & {})>;
  readonly modifiedAt?: Maybe<string>;
  readonly categories?: Maybe<
    readonly ({
      readonly categoryId?: Maybe<number>;
      readonly label?: Maybe<string>;
      readonly order?: Maybe<number>;
      readonly criteria?: Maybe<
        readonly ({
          readonly id?: Maybe<number>;
          readonly label?: Maybe<string>;
          readonly description?: Maybe<string>;
          readonly maxPoints?: Maybe<number>;
          readonly scoringType?: Maybe<'metNotMet' | 'numericScale' | (string & {})>;
          readonly autoGenerateByAi?: Maybe<boolean>;
          readonly makeOrBreakForCategory?: Maybe<boolean>;
          readonly makeOrBreakForAssessment?: Maybe<boolean>;
        } & Open)[]
      >;
    } & Open)[]
  >;
}

/**
 * Returns a token. `rejected` asks for a fresh one, since the API refused the last one. `null` means that there is none
 * at the moment: the element keeps its content, and uses the last token until the API refuses it. The same token means
 * the same person, even from another function.
 */
export type TokenProvider = (reason: 'initial' | 'rejected') => string | null | Promise<string | null>;

/** Returns the name of a user, and optionally a link. */
export type UserResolver = (
  id: number,
) => { name: string; href?: string } | null | Promise<{ name: string; href?: string } | null>;

/** The changes of one write: the body of the `PATCH`. */
export interface Changes {
  readonly criteria?: readonly {
    readonly categoryId: number;
    readonly criterionId: number;
    readonly score?: number;
    readonly reason?: string;
  }[];
  readonly aiSummary?: string;
  readonly supervisorAssessment?: string;
  readonly state?: 'reviewedBySupervisor' | 'discussedWithAssessee';
  readonly assessmentDate?: string;
  readonly discussionDate?: string;
}

/** The error with which `reload()` and `rerun()` reject. */
export interface QualityAssessmentError extends Error {
  readonly name: 'QualityAssessmentError';
  readonly kind: ErrorKind;
  readonly status: number | null;
}

export interface QualityAssessmentEventMap {
  /** The first full render of an assessment is in the DOM. */
  'qa-load': CustomEvent<{ readonly assessment: Assessment | null }>;
  /** A poll's answer is in the DOM, even if nothing changed. */
  'qa-poll': CustomEvent<{ readonly changed: boolean; readonly attempt: number }>;
  /** The workflow state changed. */
  'qa-statechange': CustomEvent<{ readonly from: State; readonly to: State; readonly assessment: Assessment | null }>;
  /** A person is about to start a run. If you cancel it, the dialog closes and nothing is sent. */
  'qa-before-rerun': CustomEvent<{ readonly scorecardId: number | null }>;
  /** The API accepted the re-run. */
  'qa-rerun': CustomEvent<{ readonly assessment: Assessment | null }>;
  /**
   * With `review`: a person is about to save. If you cancel it, nothing is sent and the input stays. `changes` is the
   * body of the `PATCH`.
   */
  'qa-before-save': CustomEvent<{ readonly changes: Changes }>;
  /** With `review`: the API saved the changes. */
  'qa-save': CustomEvent<{ readonly assessment: Assessment | null; readonly changes: Changes }>;
  /** AI processing has ended; `outcome` is the new state, `before` the previous assessment. */
  'qa-complete': CustomEvent<{
    readonly assessment: Assessment | null;
    readonly before: Assessment | null;
    readonly outcome: State;
  }>;
  /** Something failed; `kind` tells what can be done about it. */
  'qa-error': CustomEvent<{
    readonly kind: ErrorKind;
    readonly status: number | null;
    readonly message: string | null;
    readonly retryAt: Date | null;
  }>;
  /**
   * The phase of the element changed. Of events that are due at once it is the first: at `qa-load`, `phase` is `ready`.
   */
  'qa-phasechange': CustomEvent<{ readonly phase: Phase }>;
  /** A person wants the previous assessment. */
  'qa-previous': CustomEvent<object>;
  /** A person wants the next assessment. */
  'qa-next': CustomEvent<object>;
  /**
   * The assessed person asks about a criterion. The button for it is shown only if you listen on the element itself, or
   * fill the slot `question`.
   */
  'qa-question': CustomEvent<{
    readonly criterionId: number;
    readonly categoryId: number | null;
    readonly label: string;
  }>;
  /** For audit logs: the `'assessment'`, or the `'conversation'` of its ticket, was shown. */
  'qa-view': CustomEvent<{ readonly what: 'assessment' | 'conversation' }>;
  /** For audit logs: the assessment was exported as a file, `'csv'` or `'json'`. */
  'qa-export': CustomEvent<{ readonly what: 'csv' | 'json' }>;
  /**
   * For audit logs: something was copied, or shown for copying by hand: `'text'`, `'csv'`, `'json'`, the `'link'`, or a
   * score that a run has `'overwritten'`.
   */
  'qa-copy': CustomEvent<{ readonly what: 'text' | 'csv' | 'json' | 'link' | 'overwritten' }>;
  /** For audit logs: the `'assessment'` was printed, by any key or menu. */
  'qa-print': CustomEvent<{ readonly what: 'assessment' }>;
}

/** The position of the assessment in your list. */
export interface Neighbours {
  readonly previous?: boolean | undefined;
  readonly next?: boolean | undefined;
  /** Counted from 1. */
  readonly position?: number | undefined;
  readonly total?: number | undefined;
}

/** `<quality-assessment>`: an AI quality assessment, which editors can re-run and follow to its end. */
export class QualityAssessment extends HTMLElement {
  /** The number of the assessment; without one, the element stays empty and idle. */
  get assessmentId(): number | null;
  set assessmentId(id: number | string | null | undefined);
  /** The address of the API: `http:`, `https:` or relative. Default: `'/api/mind'`. */
  get apiBase(): string;
  set apiBase(base: string | null | undefined);
  /** An IANA time zone, such as `Europe/Berlin`. Default: the browser's. */
  get timeZone(): string | null;
  set timeZone(zone: string | null | undefined);
  /**
   * Light or dark; `auto` follows the page's `color-scheme`, or the browser's preference if the page has none. Default:
   * `'auto'`.
   */
  get theme(): 'auto' | 'light' | 'dark';
  set theme(theme: 'auto' | 'light' | 'dark' | null | undefined);
  /** The level of the first heading. Default: `2`. */
  get headingLevel(): 1 | 2 | 3 | 4;
  set headingLevel(level: 1 | 2 | 3 | 4 | null | undefined);
  /**
   * The first wait between polls while the AI runs, in milliseconds, clamped to 250–60000; later waits are multiples of
   * it. Default: `2000`.
   */
  get pollInterval(): number;
  set pollInterval(milliseconds: number | string | null | undefined);
  /** The address of a ticket, with `{ticketId}`; without it, the ticket number is plain text. */
  get ticketHref(): string | null;
  set ticketHref(template: string | null | undefined);
  /**
   * The address of a criterion, with `{assessmentId}` and `{criterionId}` (`2.31`: criterion 31 of category 2); with
   * it, each criterion has a link.
   */
  get criterionHref(): string | null;
  set criterionHref(template: string | null | undefined);
  /**
   * The criterion to scroll to and focus: `2.31` is criterion 31 of category 2, `31` the first one with that number.
   */
  get criterion(): string | null;
  set criterion(criterion: string | number | null | undefined);
  /** With `lazy`, the element loads only when it comes near the viewport. Default: `'eager'`. */
  get loading(): 'eager' | 'lazy';
  set loading(loading: 'eager' | 'lazy' | null | undefined);
  /** Blind mode: AI scores, reasons and summary are withheld. Default: `false`. */
  hideAi: boolean;
  /**
   * Enables single keys while the focus is inside: `n`, `p` next and previous deduction, `↓`, `↑` criterion below and
   * above, `f` points lost or all, `j`, `k` next and previous assessment, `r` re-run, `?` the list of keys. Default:
   * `false`.
   */
  shortcuts: boolean;
  /**
   * Enables the review for people with `canEdit`: confirm and change scores in place, edit summary and note, finish the
   * review, mark it as discussed. Default: `false`.
   */
  review: boolean;
  /**
   * Shows the conversation of the ticket beside the criteria, and finds the reasons' quotations in it. Needs permission
   * to see the ticket. Default: `false`.
   */
  evidence: boolean;
  /**
   * Returns a token; without a provider, the browser's same-origin cookies are used. A token is sent to `api-base`
   * only.
   */
  get tokenProvider(): TokenProvider | null;
  set tokenProvider(provider: TokenProvider | null | undefined);
  /** Returns the name of a user; without it, people are shown as "User 42". */
  get userResolver(): UserResolver | null;
  set userResolver(resolver: UserResolver | null | undefined);
  /** Your own texts, by key; `messages.d.ts` lists all keys with their texts. */
  get messages(): Messages | null;
  set messages(texts: Messages | null | undefined);
  /**
   * The assessment's position in your list: shows `‹ 3 of 12 ›`, whose buttons dispatch `qa-previous` and `qa-next`.
   */
  get neighbours(): Neighbours | null;
  set neighbours(neighbours: Neighbours | null | undefined);

  /** The last assessment that the API returned, or null. */
  readonly assessment: Assessment | null;
  /** The phase of the element; also in `data-phase`. */
  readonly phase: Phase;
  /** Resolves with the first full render. */
  readonly ready: Promise<void>;

  /** Requests the assessment now; resolves with the answer. */
  reload(): Promise<void>;
  /** Re-runs the AI, with the latest active revision unless one is named; resolves when the AI is done. */
  rerun(options?: { scorecardId?: number | undefined }): Promise<Assessment>;
  /** Opens the re-run dialog, if a re-run is allowed. */
  openRerunDialog(): void;
  /** Scrolls to a criterion, named as in `criterion`, and focuses it; waits for it if it is not shown yet. */
  reveal(criterion: string | number): void;
  /**
   * With `review`: saves all drafts in one write; resolves with the assessment, rejects if a draft could not be saved.
   */
  save(): Promise<Assessment>;
  /**
   * With `review`: opens the dialog in which a person finishes the review; resolves with the assessment, rejects if the
   * dialog is closed.
   */
  finishReview(): Promise<Assessment>;
  /**
   * With `review`: opens the dialog in which a person confirms that the result was discussed; resolves and rejects
   * likewise.
   */
  markDiscussed(): Promise<Assessment>;
  /** Stops following the run. */
  stopWatching(): void;
  /** Deletes all data that this tab keeps beyond a reload, of all people; call it at a sign-out. */
  forget(): void;

  addEventListener<K extends keyof QualityAssessmentEventMap>(
    type: K,
    listener: (this: QualityAssessment, event: QualityAssessmentEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: QualityAssessment, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof QualityAssessmentEventMap>(
    type: K,
    listener: (this: QualityAssessment, event: QualityAssessmentEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: QualityAssessment, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** The address of a wasm file, or its content: bytes, a compiled module, or a promise of either. */
export type WasmPlace = string | URL | BufferSource | WebAssembly.Module | Promise<BufferSource | WebAssembly.Module>;

/** The places of the wasm's files. Set them before `define()`. */
export interface Files {
  /** The place of `widget.js`, or the imported module itself. */
  get glue(): string | URL | object;
  set glue(place: string | URL | object);
  /** The place of `widget_bg.wasm`. */
  get wasm(): WasmPlace;
  set wasm(place: WasmPlace);
  /** The place of the second module; by default beside `wasm` if that is an address, otherwise beside the class. */
  get part(): WasmPlace;
  set part(place: WasmPlace);
}

export const files: Files;

/**
 * Loads the wasm and its glue before the first element is on the page, for example while a route is loading. Resolves
 * when they are there, or cannot be had: then the first element tries again. Does nothing on a server.
 */
export function preload(): Promise<void>;

/** The version of the package. */
export const VERSION: string;

/** Registers the element. Repeated calls do nothing; if another version is registered, there is a warning. */
export function define(): void;

/** The attributes in markup. */
export interface QualityAssessmentAttributes {
  /** The number of the assessment; without one, the element stays empty and idle. */
  'assessment-id'?: number | string | null | undefined;
  /** The address of the API: `http:`, `https:` or relative. Default: `'/api/mind'`. */
  'api-base'?: string | null | undefined;
  /**
   * The language: texts are German or English, numbers and dates follow the full tag; in other languages everything is
   * English. Changes apply at once. Default: the nearest ancestor's, then the browser's.
   */
  lang?: string | undefined;
  /** An IANA time zone, such as `Europe/Berlin`. Default: the browser's. */
  'time-zone'?: string | null | undefined;
  /**
   * Light or dark; `auto` follows the page's `color-scheme`, or the browser's preference if the page has none. Default:
   * `'auto'`.
   */
  theme?: 'auto' | 'light' | 'dark' | null | undefined;
  /** The level of the first heading. Default: `2`. */
  'heading-level'?: 1 | 2 | 3 | 4 | '1' | '2' | '3' | '4' | null | undefined;
  /**
   * The first wait between polls while the AI runs, in milliseconds, clamped to 250–60000; later waits are multiples of
   * it. Default: `2000`.
   */
  'poll-interval'?: number | string | null | undefined;
  /** The address of a ticket, with `{ticketId}`; without it, the ticket number is plain text. */
  'ticket-href'?: string | null | undefined;
  /**
   * The address of a criterion, with `{assessmentId}` and `{criterionId}` (`2.31`: criterion 31 of category 2); with
   * it, each criterion has a link.
   */
  'criterion-href'?: string | null | undefined;
  /**
   * The criterion to scroll to and focus: `2.31` is criterion 31 of category 2, `31` the first one with that number.
   */
  criterion?: string | number | null | undefined;
  /** With `lazy`, the element loads only when it comes near the viewport. Default: `'eager'`. */
  loading?: 'eager' | 'lazy' | null | undefined;
  /** Blind mode: AI scores, reasons and summary are withheld. Default: `false`. */
  'hide-ai'?: true | '' | null | undefined;
  /**
   * Enables single keys while the focus is inside: `n`, `p` next and previous deduction, `↓`, `↑` criterion below and
   * above, `f` points lost or all, `j`, `k` next and previous assessment, `r` re-run, `?` the list of keys. Default:
   * `false`.
   */
  shortcuts?: boolean | '' | null | undefined;
  /**
   * Enables the review for people with `canEdit`: confirm and change scores in place, edit summary and note, finish the
   * review, mark it as discussed. Default: `false`.
   */
  review?: boolean | '' | null | undefined;
  /**
   * Shows the conversation of the ticket beside the criteria, and finds the reasons' quotations in it. Needs permission
   * to see the ticket. Default: `false`.
   */
  evidence?: boolean | '' | null | undefined;
}

/** The settings for frameworks, with the types that the setters accept. */
export interface QualityAssessmentSettings {
  assessmentId?: number | string | null | undefined;
  apiBase?: string | null | undefined;
  timeZone?: string | null | undefined;
  theme?: 'auto' | 'light' | 'dark' | null | undefined;
  headingLevel?: 1 | 2 | 3 | 4 | null | undefined;
  pollInterval?: number | string | null | undefined;
  ticketHref?: string | null | undefined;
  criterionHref?: string | null | undefined;
  criterion?: string | number | null | undefined;
  loading?: 'eager' | 'lazy' | null | undefined;
  hideAi?: boolean | undefined;
  shortcuts?: boolean | undefined;
  review?: boolean | undefined;
  evidence?: boolean | undefined;
  tokenProvider?: TokenProvider | null | undefined;
  userResolver?: UserResolver | null | undefined;
  messages?: Messages | null | undefined;
  neighbours?: Neighbours | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'quality-assessment': QualityAssessment;
  }
  // They bubble: listeners further up, on the document or the window, have types, too.
  interface GlobalEventHandlersEventMap extends QualityAssessmentEventMap {}
}
