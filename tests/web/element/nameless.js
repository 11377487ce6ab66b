// A network whose assessment names a revision that comes without its number.
const { fetch } = window;
window.__restore = () => Object.assign(window, { fetch });
window.fetch = async (url, init) => {
  const request = new Request(url, init);
  if (request.url.includes('/quality/scorecard?')) return Response.json([]);
  if (request.url.endsWith('/quality/scorecard/70')) {
    const criteria = [{ id: 11, label: 'Greeting', maxPoints: 5 }];
    const categories = [{ categoryId: 1, label: 'Start', criteria }];
    return Response.json({ baseId: 1, revision: 7, name: 'Service', categories });
  }
  return Response.json({ ...(await (await fetch(request)).json()), scorecardId: 70 });
};
