// Forwards a request to the API's server, whose address is in the environment.
const KEPT = ['authorization', 'content-type', 'cookie'];

export async function forward(request) {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers();
  for (const name of KEPT) if (request.headers.has(name)) headers.set(name, request.headers.get(name));
  const body = request.method === 'GET' ? undefined : await request.text();
  const answer = await fetch(`${process.env.SERVER}${pathname}${search}`, {
    method: request.method,
    headers,
    body,
    cache: 'no-store',
  });
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.headers.get('content-type') ?? '' },
  });
}
