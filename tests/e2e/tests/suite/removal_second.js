// A second element, with the first one's token.

/** Puts it behind the first one. */
const addSecond = () => {
  const token = host().tokenProvider?.('initial') ?? null;
  const element = document.createElement('quality-assessment');
  window.__e = Object.assign(element, { tokenProvider: () => token, assessmentId: 13 });
  host().after(element);
};
