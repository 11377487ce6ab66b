import type { Messages } from './messages.js';
export type { Messages };

/** Where an element stands. */
export type Phase = 'idle' | 'loading' | 'ready' | 'starting' | 'watching' | 'failed';

/** What kind of failure, by what can be done about it. */
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

/** The workflow states that are known; the API may have others. */
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

/** An assessment as the API gave it. Any field may be missing. */
export interface Assessment {
  readonly id?: number;
  readonly state?: State;
  readonly scorecardId?: number;
  readonly scorecardBaseId?: number;
  readonly canEdit?: boolean;
  readonly [field: string]: unknown;
}

/**
 * Gives a token. `rejected`: the API refused the last one, so a fresh one is wanted. `null` means that there is none at the
 * moment: what is shown stays, and the token that works is used until the API refuses it. The same token is the same
 * person, whatever function gives it.
 */
export type TokenProvider = (reason: 'initial' | 'rejected') => string | null | Promise<string | null>;

/** Says who somebody is. */
export type UserResolver = (
  id: number,
) => { name: string; href?: string } | null | Promise<{ name: string; href?: string } | null>;

/** What is changed by one write: what the `PATCH` sends. */
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

/** What `reload()` and `rerun()` reject with. */
export interface QualityAssessmentError extends Error {
  readonly name: 'QualityAssessmentError';
  readonly kind: ErrorKind;
  readonly status: number | null;
}

export interface QualityAssessmentEventMap {
  'qa-load': CustomEvent<{ readonly assessment: Assessment | null }>;
  'qa-poll': CustomEvent<{ readonly changed: boolean; readonly attempt: number }>;
  'qa-statechange': CustomEvent<{ readonly from: State; readonly to: State; readonly assessment: Assessment | null }>;
  'qa-before-rerun': CustomEvent<{ readonly scorecardId: number | null }>;
  'qa-rerun': CustomEvent<{ readonly assessment: Assessment | null }>;
  'qa-before-save': CustomEvent<{ readonly changes: Changes }>;
  'qa-save': CustomEvent<{ readonly assessment: Assessment | null; readonly changes: Changes }>;
  'qa-complete': CustomEvent<{
    readonly assessment: Assessment | null;
    readonly before: Assessment | null;
    readonly outcome: State;
  }>;
  'qa-error': CustomEvent<{
    readonly kind: ErrorKind;
    readonly status: number | null;
    readonly message: string | null;
    readonly retryAt: Date | null;
  }>;
  'qa-phasechange': CustomEvent<{ readonly phase: Phase }>;
  'qa-previous': CustomEvent<object>;
  'qa-next': CustomEvent<object>;
  'qa-question': CustomEvent<{
    readonly criterionId: number;
    readonly categoryId: number | null;
    readonly label: string;
  }>;
}

/** Where an assessment stands in a list of yours. */
export interface Neighbours {
  readonly previous?: boolean;
  readonly next?: boolean;
  /** From 1. */
  readonly position?: number;
  readonly total?: number;
}

/** `<quality-assessment>`: one AI quality assessment, re-run and followed to its end. */
export class QualityAssessment extends HTMLElement {
  /** Which assessment; without one the element stays empty. */
  get assessmentId(): number | null;
  set assessmentId(id: number | string | null | undefined);
  /** Where the API is: `http:`, `https:` or relative. Default `/api/mind`. */
  get apiBase(): string;
  set apiBase(base: string | null | undefined);
  /** An IANA time zone. Default: the browser's. */
  get timeZone(): string | null;
  set timeZone(zone: string | null | undefined);
  /** Default `auto`. */
  get theme(): 'auto' | 'light' | 'dark';
  set theme(theme: 'auto' | 'light' | 'dark' | null | undefined);
  /** The level of the first heading. Default 2. */
  get headingLevel(): 1 | 2 | 3 | 4;
  set headingLevel(level: 1 | 2 | 3 | 4 | null | undefined);
  /** Milliseconds of the first wait while the AI runs, 250–60000. Default 2000. */
  get pollInterval(): number;
  set pollInterval(milliseconds: number | null | undefined);
  /** The address of a ticket, with `{ticketId}`. */
  get ticketHref(): string | null;
  set ticketHref(template: string | null | undefined);
  /** The address of a criterion, with `{assessmentId}` and `{criterionId}`; each criterion gets a link. */
  get criterionHref(): string | null;
  set criterionHref(template: string | null | undefined);
  /** The criterion to show: `2.31` is criterion 31 of category 2, `31` the first one of that number. */
  get criterion(): string | null;
  set criterion(criterion: string | number | null | undefined);
  /** `lazy` starts when the element comes near the viewport. Default `eager`. */
  get loading(): 'eager' | 'lazy';
  set loading(loading: 'eager' | 'lazy' | null | undefined);
  /** Blind mode: AI scores, reasons and summary are withheld. */
  hideAi: boolean;
  /** Single keys while the focus is inside: next and previous deduction, points lost, criteria, assessments, re-run, the list of them. */
  shortcuts: boolean;
  /** Scores can be confirmed and changed in place, and the review finished, by whoever may edit. */
  review: boolean;
  /** The conversation of the ticket beside the criteria, and quotes of reasons looked for in it. */
  evidence: boolean;
  /** Without one the browser's same-origin cookies are used. */
  tokenProvider: TokenProvider | null;
  /** Without one people are "User 42". */
  userResolver: UserResolver | null;
  /** Texts of your own, by key. */
  messages: Messages | null;
  /** Where the assessment stands in your list; shows the way to the ones beside it. */
  neighbours: Neighbours | null;

  /** The last good assessment as the API gave it, or null. */
  readonly assessment: Assessment | null;
  /** Where the element stands. */
  readonly phase: Phase;
  /** Settles with the first full render. */
  readonly ready: Promise<void>;

  /** Looks now. Settles with the answer. */
  reload(): Promise<void>;
  /** Re-runs the AI, with the latest active revision unless one is named. Settles when the AI is done. */
  rerun(options?: { scorecardId?: number }): Promise<Assessment>;
  /** Opens the dialog, if a re-run is allowed. */
  openRerunDialog(): void;
  /** Shows a criterion, named as in `criterion`, and moves the focus to it. */
  reveal(criterion: string | number): void;
  /** Saves all drafts in one write. Rejects if one of them could not be saved. */
  save(): Promise<Assessment>;
  /** Opens the dialog in which a person finishes the review. Rejects if it is closed without. */
  finishReview(): Promise<Assessment>;
  /** Opens the dialog in which a person says that the result was discussed. Rejects if it is closed without. */
  markDiscussed(): Promise<Assessment>;
  /** Does not follow the run any more. */
  stopWatching(): void;
  /** Drops what this tab keeps beyond a reload, whoever it belongs to: for a sign-out. */
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

/**
 * Where the files of the wasm are: its glue, itself, and the part of it that comes after the first view, which is looked for
 * beside the wasm unless it is said to be elsewhere. To be set before the first element is on the page.
 */
export const files: { glue: string; wasm: string; part: string };

/** The version of the package. */
export const VERSION: string;

/** Registers the element: silently if this very version did so before, with a warning if another one did. */
export function define(): void;

/** Attributes as markup has them. */
export interface QualityAssessmentAttributes {
  'assessment-id'?: number | string;
  'api-base'?: string;
  lang?: string;
  'time-zone'?: string;
  theme?: 'auto' | 'light' | 'dark';
  'heading-level'?: 1 | 2 | 3 | 4 | '1' | '2' | '3' | '4';
  'poll-interval'?: number | string;
  'ticket-href'?: string;
  'criterion-href'?: string;
  criterion?: string | number;
  loading?: 'eager' | 'lazy';
  'hide-ai'?: boolean | '';
  shortcuts?: boolean | '';
  review?: boolean | '';
  evidence?: boolean | '';
}

/** Properties that can be set. */
export type QualityAssessmentProperties = Partial<
  Pick<
    QualityAssessment,
    | 'assessmentId'
    | 'apiBase'
    | 'timeZone'
    | 'theme'
    | 'headingLevel'
    | 'pollInterval'
    | 'ticketHref'
    | 'criterionHref'
    | 'criterion'
    | 'loading'
    | 'hideAi'
    | 'shortcuts'
    | 'review'
    | 'evidence'
    | 'tokenProvider'
    | 'userResolver'
    | 'messages'
    | 'neighbours'
  >
>;

declare global {
  interface HTMLElementTagNameMap {
    'quality-assessment': QualityAssessment;
  }
  // They bubble: whoever listens further up, to the document or the window, has types too.
  interface GlobalEventHandlersEventMap extends QualityAssessmentEventMap {}
}
