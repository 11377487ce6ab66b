// Records the element's events, each as its type and its detail.
const listen = () => {
  window.__events = [];
  const types = ['load', 'poll', 'statechange', 'before-rerun', 'rerun', 'complete', 'error', 'phasechange'];
  for (const type of [...types, 'before-save', 'save'])
    addEventListener(`qa-${type}`, (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      window.__events.push([event.type, JSON.parse(JSON.stringify(detail))]);
    });
};
