// A network that answers with the documentation's sample, under the requested number.
window.__asked = [];
window.__silent = false;
window.fetch = (url, init) => {
  const request = new Request(url, init);
  window.__asked.push(request);
  const { signal } = request;
  if (window.__silent) return new Promise((_, no) => signal.addEventListener('abort', () => no(signal.reason)));
  const id = Number(request.url.match(/assessment\/(\d+)/)?.[1]);
  const date = '2023-11-07T05:31:56Z';
  const totals = { scoredPoints: 24, usedMaxPoints: 32, totalMaxPoints: 47, percentage: 75 };
  const body = {
    id,
    scorecardBaseId: 1,
    state: 'aiReady',
    assessedUser: 42,
    ticketId: 12345,
    totals,
    aiSummary: 'Good job overall, scored 85%',
    data: { categories: [{}], totals: {} },
    createdAt: date,
    modifiedAt: date,
    canEdit: true,
  };
  return Promise.resolve(id ? Response.json(body) : new Response('', { status: 404 }));
};
