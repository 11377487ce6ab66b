import { currentLanguage } from './preferences.js';

/**
 * The states in the order of the workflow: German, English, the look of the badge, and a supervisor's next action.
 * @type {Record<string, [german: string, english: string, look: string, group: string]>}
 */
const STATES = {
  unprocessed: ['Noch nicht verarbeitet', 'Not processed yet', 'waiting', 'other'],
  aiInProgress: ['KI-Bewertung läuft', 'AI assessment running', 'running', 'running'],
  aiReady: ['Bereit zur Prüfung', 'Ready for review', 'ready', 'review'],
  reviewOngoing: ['In Prüfung', 'In review', 'review', 'review'],
  reviewedBySupervisor: ['Geprüft', 'Reviewed', 'done', 'done'],
  discussedWithAssessee: ['Besprochen', 'Discussed', 'done', 'done'],
  error: ['KI-Bewertung fehlgeschlagen', 'AI assessment failed', 'error', 'failed'],
  deleted: ['Gelöscht', 'Deleted', 'deleted', 'other'],
};

/** The filters of the list, in order; "all" is everything. */
export const GROUPS = ['all', 'review', 'running', 'done', 'failed'];

export const states = Object.keys(STATES);
/** @param {string | null} [word] */
export const stateKind = (word) => STATES[word ?? '']?.[2] ?? 'unknown';
/**
 * Whether the assessment's points are a result: not before the AI has ended, nor after it has failed.
 * @param {string | null} [word]
 */
export const hasResult = (word) => !['unprocessed', 'aiInProgress', 'error'].includes(word ?? '');
/** @param {string | null} [word] */
export const stateGroup = (word) => STATES[word ?? '']?.[3] ?? 'other';

/** @param {string | null} [word] */
export function stateLabel(word) {
  const known = STATES[word ?? ''];
  const isGerman = currentLanguage() === 'de';
  if (known) return known[isGerman ? 0 : 1];
  return isGerman ? `Status „${word}“` : `Status “${word}”`;
}
