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

/** Holds the lock by which tabs elect the one that polls, for ever. */
const holdLock = () =>
  new Promise((held) => {
    navigator.locks.request(`quality-assessment|${location.origin}/api/mind|123|42`, () => {
      held(undefined);
      return new Promise(() => {});
    });
  });

/** Records what this person's tabs tell each other; the supervisor's number is 123. */
const listen = () => {
  window.__heard = [];
  window.__other = new BroadcastChannel(`quality-assessment|${location.origin}/api/mind|123|42`);
  window.__other.onmessage = (/** @type {MessageEvent} */ event) => window.__heard.push(event.data);
};

/** Shows assessment 13, and notes when it is requested. */
const askFor13 = () => {
  const real = window.fetch;
  window.fetch = (url, ...rest) => {
    window.__asked ||= String(url).endsWith('/assessment/13');
    return real(url, ...rest);
  };
  host().assessmentId = 13;
};

/**
 * Sets a provider that gives this token only once `__give` is called; the first one stays in `__first`.
 * @param {string} token
 */
const delayToken = (token) => {
  window.__first = host().tokenProvider;
  host().tokenProvider = () =>
    new Promise((give) => {
      window.__give = () => give(token);
    });
};
