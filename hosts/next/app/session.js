// A stand-in for the host's own session: the API is behind the page's own origin, see `forward.js`.
export const apiBase = '/api/mind';

/** Signs in at the demo server. A real host would ask its own session. */
export const tokenProvider = async () => {
  const body = JSON.stringify({ user: 'supervisor' });
  const answer = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return (await answer.json()).token;
};
