// A network in which assessments name a scorecard, which comes when the test says so.
const { fetch, setTimeout } = window;
window.__give = window.__lose_patience = undefined;
window.__restore = () => Object.assign(window, { fetch, setTimeout });
window.setTimeout = (/** @type {any} */ f, /** @type {number | undefined} */ ms, /** @type {unknown[]} */ ...rest) => {
  if (ms !== 40) return setTimeout(f, ms, ...rest);
  window.__lose_patience = f;
  return 1e9;
};
window.__turn = () => new Promise((done) => setTimeout(done, 0));
window.fetch = async (url, init) => {
  const request = new Request(url, init);
  if (!request.url.includes('/quality/scorecard/')) {
    const body = await (await fetch(request)).json();
    // Another scorecard for each test: a page keeps those that it has fetched.
    body.scorecardId = body.id;
    body.data = { categories: [{ categoryId: 1, criteria: [{ id: 11, score: 3 }] }] };
    return Response.json(body);
  }
  const id = Number(request.url.split('/').pop());
  await new Promise((give) => (window.__give = give));
  const criteria = [{ id: 11, label: 'Greeting', maxPoints: 5 }];
  const categories = [{ id: 1, label: 'Start', criteria }];
  return Response.json({ id, baseId: 1, revision: 1, name: 'Service', categories });
};
