// Durations, each from the body of an answer to the event that it is visible.
const measure = async () => {
  const LARGE = 2000;
  const token = await /** @type {any} */ (host()).tokenProvider();
  /** @type {Record<string, number>} */
  const came = {};
  const { arrayBuffer } = Response.prototype;
  Response.prototype.arrayBuffer = async function () {
    const body = await arrayBuffer.call(this);
    came[this.url.includes('/assessment/') ? 'answer' : 'other'] = performance.now();
    return body;
  };
  /** @type {(element: Element, type: string) => Promise<number>} */
  const once = (element, type) =>
    new Promise((done) => element.addEventListener(type, () => done(performance.now()), { once: true }));
  /** @type {(path: string, init: RequestInit) => Promise<Response>} */
  const api = (path, init) =>
    fetch(`/api/mind/quality/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    });
  /** @type {Record<string, number[]>} */
  const times = { 'first render': [], 'poll, nothing changed': [], 'poll, 1 criterion changed': [] };
  let element = host();
  for (let turn = 0; turn < 12; turn++) {
    element.remove();
    element = document.createElement('quality-assessment');
    element.tokenProvider = () => token;
    element.assessmentId = LARGE;
    const seen = once(element, 'qa-load');
    document.body.append(element);
    times['first render'].push((await seen) - came.answer);
  }
  const [{ categoryId, criteria }] = /** @type {any} */ (element.assessment).data.categories;
  const criterionId = criteria[0].id;
  for (let turn = 0; turn < 24; turn++) {
    const kind = turn % 2 ? 'poll, 1 criterion changed' : 'poll, nothing changed';
    if (turn % 2) {
      const scores = [
        { categoryId, criterionId, score: (turn >> 1) % 2, reason: `Heard again, for the ${turn}th time` },
      ];
      const answer = await api(`assessment/${LARGE}`, { method: 'PATCH', body: JSON.stringify({ criteria: scores }) });
      if (!answer.ok) throw new Error(await answer.text());
    }
    await element.reload();
    times[kind].push(performance.now() - came.answer);
  }
  return times;
};

// Scrolls through 2,000 criteria, filters and unfilters them, and changes the language: the tasks that took 50 ms or
// longer, by the browser, and the longest time between two frames.
const strain = async () => {
  const element = host();
  /** @type {string[]} */
  const longTasks = [];
  let doing = 'loading';
  await element.ready;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let wait = 0; wait < 20; wait++) await frame();
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(`${doing} | ${Math.round(duration)}`);
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  let longest = 0;
  const drawn = async () => {
    await frame();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  last = performance.now();
  const scroller = /** @type {Element} */ (document.scrollingElement);
  doing = 'turning the wheel';
  for (let turn = 0; turn < 120; turn++) {
    scroller.scrollTop += 120;
    await drawn();
  }
  doing = 'holding Page Down';
  for (let turn = 0; turn < 60; turn++) {
    scroller.scrollTop += 0.9 * scroller.clientHeight;
    await drawn();
    await drawn();
  }
  doing = 'dragging the scroll bar through everything';
  for (let turn = 0; turn < 120; turn++) {
    scroller.scrollTop = (scroller.scrollHeight * (turn % 60)) / 60;
    await drawn();
  }
  scroller.scrollTop = 0;
  const chips = [...all('.chip')].filter((chip) => chip.getAttribute('aria-disabled') !== 'true');
  for (const chip of [...chips, ...chips]) {
    doing = `filtering: ${chip.textContent}`;
    // A person's click is a task of its own, not a part of the frame.
    await new Promise((done) => setTimeout(done));
    chip.click();
    for (let wait = 0; wait < 6; wait++) await drawn();
  }
  doing = 'changing the language';
  for (const language of ['de', 'en']) {
    element.lang = language;
    for (let wait = 0; wait < 10; wait++) await drawn();
  }
  await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return { chips: chips.length, longest, longTasks };
};
