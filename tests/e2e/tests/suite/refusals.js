// Requests and providers that fail.

/** Counts the page's POSTs from here on. */
const countPosts = () => {
  const real = window.fetch;
  window.__posts = 0;
  window.fetch = (url, init) => {
    if (init?.method === 'POST') window.__posts++;
    return real.call(window, url, init);
  };
};

/**
 * Shows another assessment with a provider that has a good token only after a refusal, and records the reasons.
 * @param {string} good
 */
const refuseFirst = (good) => {
  window.__asked = [];
  host().tokenProvider = (reason) => {
    window.__asked.push(reason);
    return reason === 'rejected' ? good : 'not.a.token';
  };
  host().assessmentId = 13;
};

/** Holds the next request, until `__cut` makes it fail as a browser does that leaves the page. */
const holdNext = () => {
  const real = window.fetch;
  window.fetch = () =>
    new Promise((_, failed) => {
      window.__cut = () => {
        window.fetch = real;
        failed(new TypeError('NetworkError'));
      };
    });
};
