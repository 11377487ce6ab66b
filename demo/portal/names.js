import { ask, currentUser } from './session.js';
import { t } from './texts.js';

/** Names by id. Agents may read only their own. */
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

/** The list's text for an assessment's agent. */
export function agentName(names, id) {
  return names.get(id) ?? (id == null ? '–' : `${t('user')} ${id}`);
}

export const fullName = (one) => `${one.firstName} ${one.lastName}`;
