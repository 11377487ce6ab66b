// A page with one element.

/**
 * Adds the element.
 * @param {string} apiBase
 * @param {string} token
 */
const add = (apiBase, token) => {
  const element = document.createElement('quality-assessment');
  Object.assign(element, { apiBase, tokenProvider: () => token, assessmentId: 13 });
  document.body.append(element);
};
