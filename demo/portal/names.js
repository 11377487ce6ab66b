import { ask, currentUser } from './session.js';
import { t } from './texts.js';

/** @typedef {import('./session.js').Person} Person */
/** @typedef {Map<number, string>} Names */

/**
 * Names by id. Agents may read only their own.
 * @returns {Promise<Names>}
 */
export async function loadNames() {
  const user = currentUser();
  /** @type {[number, string][]} */
  const own = user ? [[user.id, fullName(user)]] : [];
  if (user?.role === 'agent') return new Map(own);
  try {
    const { profiles } = await ask('/profiles');
    return new Map(profiles.map((/** @type {Person} */ one) => [one.id, fullName(one)]));
  } catch {
    return new Map(own);
  }
}

/**
 * The list's text for an assessment's agent.
 * @param {Names} names
 * @param {number | null} [id]
 */
export function agentName(names, id) {
  return id == null ? '–' : (names.get(id) ?? `${t('user')} ${id}`);
}

/** @param {Person} one */
export const fullName = (one) => `${one.firstName} ${one.lastName}`;
