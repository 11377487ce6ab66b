import { ask, currentUser } from './session.js';
import { t } from './texts.js';

/** Names by id. Agents may not read those of others; their own they know. */
export async function loadNames() {
  const user = currentUser();
  /** @type {[number, string][]} */
  const own = user ? [[user.id, fullName(user)]] : [];
  if (user?.role === 'agent') return new Map(own);
  try {
    const { profiles } = await ask('/profiles');
    return new Map(profiles.map((one) => [one.id, fullName(one)]));
  } catch {
    return new Map(own);
  }
}

/** What stands in a list for an assessment's agent. */
export function agentName(names, id) {
  return names.get(id) ?? (id == null ? '–' : `${t('user')} ${id}`);
}

export const fullName = (one) => `${one.firstName} ${one.lastName}`;
