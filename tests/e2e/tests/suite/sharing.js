// Elements and tabs that share what they know.

/** Adds an element for the same assessment. It has its own provider: the person counts, not the function. */
const addTwin = () => {
  const element = document.createElement('quality-assessment');
  const token = host().tokenProvider?.('initial') ?? null;
  window.__twin = Object.assign(element, { tokenProvider: () => token, assessmentId: 42 });
  document.body.append(element);
};

/** Keeps the exact bytes of the page's next answer. */
const keepBody = async () => {
  const headers = { Authorization: `Bearer ${await host().tokenProvider?.('initial')}` };
  const answer = await fetch('/api/mind/quality/assessment/13?format=full', { headers });
  window.__body = await answer.arrayBuffer();
};

/** Sends them as another tab would. A later listener is called later, so the page has received them by then. */
const sendAsAnotherTab = async () => {
  const channel = () => new BroadcastChannel(`quality-assessment|${location.origin}/api/mind|123|13`);
  const [from, to] = [channel(), channel()];
  await new Promise((heard) => {
    to.onmessage = heard;
    from.postMessage(new Uint8Array(window.__body));
  });
  from.close();
  to.close();
};
