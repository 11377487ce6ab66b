// What hosts and other code do to elements.

/** Moves the element in one step to a place in German; false in a browser that cannot. */
const moveAtOnce = () => {
  const there = document.createElement('section');
  there.lang = 'de';
  document.body.append(there);
  window.__there = there;
  const element = /** @type {Element} */ (document.querySelector('quality-assessment'));
  if (!('moveBefore' in there)) return false;
  /** @type {any} */ (there).moveBefore(element, null);
  return true;
};

/** Calls and removes all elements in the middle of the end of the first request. */
const callOnAbort = () => {
  const all = [...document.querySelectorAll('quality-assessment')];
  window.__asked[0].signal.addEventListener('abort', () => {
    for (const one of all) {
      one.reload().catch(() => {});
      one.rerun().catch(() => {});
      one.remove();
    }
  });
};

/** Gives each assessment a scorecard of its own number, and records those that are asked for. */
const giveCards = () => {
  const usual = (window.__usual = window.fetch);
  /** @type {number[]} */
  const cards = (window.__cards = []);
  window.fetch = async (url, init) => {
    const request = new Request(url, init);
    const id = Number(request.url.match(/scorecard\/(\d+)/)?.[1]);
    if (id) {
      cards.push(id);
      return Response.json({ id, baseId: 1, revision: 1, categories: [] });
    }
    const answer = await usual(request);
    if (!answer.ok) return answer;
    const body = await answer.json();
    return Response.json({ ...body, canEdit: false, scorecardId: body.id });
  };
};
