/** @typedef {{ id: number, role: string, firstName: string, lastName: string }} Person */
/** @typedef {{ token: string | null, user: Person | null, upstream?: boolean }} Session */

/**
 * The token is here and in an HttpOnly cookie, nowhere else.
 * @type {string | null}
 */
let token = null;
/** @type {Person | null} */
let user = null;
let upstream = false;

export const currentUser = () => user;
export const isUpstream = () => upstream;
export const isSignedIn = () => upstream || user !== null;

/** After a reload, the cookie signs in again. */
export async function resume() {
  take(await json('/demo/session'));
}

/** @param {string} role */
export async function signIn(role) {
  take(
    await json('/demo/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: role }),
    }),
  );
}

export async function signOut() {
  await fetch('/demo/sign-out', { method: 'POST' });
  take({ token: null, user: null });
}

/**
 * The token provider. Replaces a rejected token with a new one for the same person, as a portal would.
 * @param {'initial' | 'rejected'} reason
 */
export async function provideToken(reason) {
  if (reason === 'rejected' && user) await signIn(user.role);
  return token;
}

/**
 * Sends a request with the token.
 * @param {string} path
 */
export async function ask(path) {
  const get = () => json(`/api/mind${path}`, { headers: headers() });
  try {
    return await get();
  } catch (error) {
    if (/** @type {{ status?: number }} */ (error).status !== 401 || !user) throw error;
    await provideToken('rejected');
    return get();
  }
}

function headers() {
  /** @type {Record<string, string>} */
  const wanted = { Accept: 'application/json' };
  if (token) wanted.Authorization = `Bearer ${token}`;
  return wanted;
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function json(path, init) {
  const answer = await fetch(path, init);
  if (!answer.ok) throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status });
  return answer.json();
}

/** @param {Session} session */
function take(session) {
  token = session.token;
  user = session.user;
  upstream = session.upstream === true;
}
