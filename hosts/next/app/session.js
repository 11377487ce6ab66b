// A stand-in for the host's own session: the API is behind the page's own origin, by `forward.js`.
export const apiBase = '/api/mind';

/** Signs in at the demo server. A real host asks its own session here. */
export const tokenProvider = async () => {
  const body = JSON.stringify({ user: 'supervisor' });
  const answer = await fetch('/demo/sign-in', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return (await answer.json()).token;
};
