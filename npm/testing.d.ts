import type { Assessment, Scorecard } from './class.js';

/** What the API would give. */
export interface Given {
  readonly assessments?: readonly Assessment[] | undefined;
  readonly scorecards?: readonly Scorecard[] | undefined;
  /** Bodies of `GET /ticket/{id}/conversation`, by ticket. */
  readonly conversations?: Readonly<Record<number, unknown>> | undefined;
  readonly profile?: { readonly id: number } | undefined;
}

/** An API inside the page. */
export interface Served {
  /** What `api-base` has to be. */
  readonly apiBase: string;
  /** What was asked so far. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly body: unknown }[];
  /** Puts an assessment in the place of the one with its number. It is seen with the next look. */
  set(assessment: Assessment): void;
  /** The assessment as it is now. */
  get(id: number): Assessment | undefined;
  /** From now on everything fails with this status; with `null` nothing does. */
  fail(status: number | null, message?: string): void;
  /** Gives the page its own `fetch` back. */
  restore(): void;
}

/** Answers requests below an address of its own, in the place of a server, for tests and stories. */
export function serve(given?: Given): Served;
