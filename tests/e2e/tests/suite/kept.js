// What a tab keeps, and for whom.

/** Makes what is kept a day and a minute older, and adds an entry that is not a memory. */
const makeOlder = () => {
  const [key] = Object.keys(sessionStorage);
  const old = JSON.parse(sessionStorage[key]);
  old.since -= 86_460_000;
  addEventListener('pagehide', () => {
    sessionStorage[key] = JSON.stringify(old);
    sessionStorage['quality-assessment|x'] = 'rubbish';
    sessionStorage.host = 'stays';
  });
};

/**
 * Shows an assessment to somebody with this token.
 * @param {string} token
 */
const showTo = async (token) => {
  await import(/** @type {string} */ ('/widget/quality-assessment.js'));
  const element = document.createElement('quality-assessment');
  Object.assign(element, { lang: 'en', tokenProvider: () => token, assessmentId: 13 });
  document.body.append(element);
};
