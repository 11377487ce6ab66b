// A stand-in for the host's own session: where the API is, and how to get a token for it. A server knows no address of a page.
const place = globalThis.location;
const server = place ? (new URLSearchParams(place.search).get('server') ?? place.origin) : '';

export const apiBase = `${server}/api/mind`;

/** Signs in at the demo server. A real host asks its own session here. */
export const tokenProvider = async () => {
  const body = JSON.stringify({ user: 'supervisor' });
  const answer = await fetch(`${server}/demo/sign-in`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return (await answer.json()).token;
};
