import { hasResult, stateGroup, stateLabel } from './states.js';

/** @typedef {import('../../npm/class.d.ts').Assessment & { id: number }} Assessment */
/** @typedef {(one: Assessment) => string} Name The name of an assessment's agent. */
/** @typedef {{ search: string, group: string, sort: string }} Settings */

/** The possible orders of the list. */
export const SORTS = ['newest', 'oldest', 'lowest', 'name'];

/** @param {unknown} value */
const text = (value) => String(value ?? '');
/**
 * The result in percent, if there is one.
 * @param {Assessment} one
 */
export const resultOf = (one) => (hasResult(one.state) ? one.totals?.percentage : null);
/** @param {Assessment} one */
const result = (one) => resultOf(one) ?? Infinity;
/** @type {Record<string, (a: Assessment, b: Assessment, name: Name) => number>} */
const COMPARE = {
  newest: (a, b) => text(b.createdAt).localeCompare(text(a.createdAt)),
  oldest: (a, b) => text(a.createdAt).localeCompare(text(b.createdAt)),
  lowest: (a, b) => result(a) - result(b),
  name: (a, b, name) => name(a).localeCompare(name(b)),
};

/**
 * The shown rows, in order. `settings` contain group, order and search text.
 * @param {Assessment[]} assessments
 * @param {Settings} settings
 * @param {Name} name
 */
export function arranged(assessments, settings, name) {
  const found = assessments.filter((one) => isIn(one, settings.group) && matches(one, settings.search, name));
  // The sort is stable: equal rows keep the API's order, newest first.
  return found.sort((a, b) => COMPARE[settings.sort](a, b, name) || 0);
}

/**
 * The sizes of the groups, regardless of the search text.
 * @type {(assessments: Assessment[], group: string) => number}
 */
export const countIn = (assessments, group) => assessments.filter((one) => isIn(one, group)).length;

/**
 * The words around a match in the summary; null if the match is elsewhere.
 * @param {Assessment} one
 * @param {string} search
 */
export function passage(one, search) {
  const words = wordsOf(search);
  const summary = text(one.aiSummary).replace(/\s+/g, ' ');
  const word = words.find((word) => !surface(one, () => '').includes(word) && fold(summary).includes(word));
  if (!word) return null;
  const at = fold(summary).indexOf(word);
  const from = Math.max(0, summary.lastIndexOf(' ', Math.max(0, at - 24)) + 1);
  return {
    before: (from > 0 ? '… ' : '') + summary.slice(from, at),
    found: summary.slice(at, at + word.length),
    after: cut(summary.slice(at + word.length)),
  };
}

/**
 * The beginning of a text, cut between words.
 * @param {string} text
 */
function cut(text) {
  const end = text.lastIndexOf(' ', 60);
  return text.length <= 60 ? text : `${text.slice(0, end < 0 ? 60 : end)} …`;
}

/**
 * @param {Assessment} one
 * @param {string} group
 */
function isIn(one, group) {
  return group === 'all' || stateGroup(one.state) === group;
}

/**
 * Whether every word occurs somewhere.
 * @type {(one: Assessment, search: string, name: Name) => boolean}
 */
function matches(one, search, name) {
  const where = `${surface(one, name)} ${fold(text(one.aiSummary).replace(/\s+/g, ' '))}`;
  return wordsOf(search).every((word) => where.includes(word));
}

/**
 * The text of a row.
 * @type {(one: Assessment, name: Name) => string}
 */
function surface(one, name) {
  return fold([one.id, one.ticketId, name(one), stateLabel(one.state)].map(text).join(' '));
}

/** @param {string} search */
const wordsOf = (search) => fold(search).split(/\s+/).filter(Boolean);
/**
 * In lower case, unit by unit, so that positions in the text stay valid.
 * @param {string} value
 */
const fold = (value) => value.split('').map(small).join('');

/** @param {string} unit */
function small(unit) {
  const low = unit.toLowerCase();
  return low.length === 1 ? low : unit;
}
