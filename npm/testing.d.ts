import type { Assessment, Scorecard } from './class.js';

/** The data that the API returns. */
export interface Given {
  readonly assessments?: readonly Assessment[] | undefined;
  readonly scorecards?: readonly Scorecard[] | undefined;
  /** Bodies of `GET /ticket/{id}/conversation`, by ticket. */
  readonly conversations?: Readonly<Record<number, unknown>> | undefined;
  readonly profile?: { readonly id: number } | undefined;
}

/** An API inside the page. */
export interface Served {
  /** The value for `api-base`. */
  readonly apiBase: string;
  /** The requests so far. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly body: unknown }[];
  /** Replaces the assessment with the same number. The next request returns it. */
  set(assessment: Assessment): void;
  /** The current assessment. */
  get(id: number): Assessment | undefined;
  /** Makes all further requests fail with this status; `null` ends that. */
  fail(status: number | null, message?: string): void;
  /** Restores the page's own `fetch`. */
  restore(): void;
}

/** Answers requests below its own address, instead of a server, for tests and stories. */
export function serve(given?: Given): Served;
