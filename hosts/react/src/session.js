// A stand-in for the host's own session: the API's address, and a token for it.
const server = new URLSearchParams(location.search).get('server') ?? location.origin;

export const apiBase = `${server}/api/mind`;

/**
 * Signs in at the demo server. A real host would ask its own session.
 * @type {import('quality-assessment/class').TokenProvider}
 */
export const tokenProvider = async () => {
  const body = JSON.stringify({ user: 'supervisor' });
  const answer = await fetch(`${server}/demo/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return (await answer.json()).token;
};
