// The page in a frame with an opaque origin: it reports the progress of its element.
const element = /** @type {HTMLElementTagNameMap['quality-assessment']} */ (
  document.querySelector('quality-assessment')
);
const tell = (more = {}) => parent.postMessage({ phase: element.dataset.phase, ...more }, '*');
/** Whether there is a storage; without one, reading the property throws. */
const storage = () => {
  try {
    return sessionStorage && 'there';
  } catch {
    return 'none';
  }
};
element.tokenProvider = () => TOKEN;
element.assessmentId = 42;
addEventListener('qa-error', (event) => tell({ error: event.detail.kind }));
addEventListener('qa-phasechange', () => tell());
addEventListener('qa-load', () => {
  const text = element.shadowRoot?.textContent?.includes('Assessment 42');
  tell({ origin, storage: storage(), text });
  element.rerun().then(
    () => tell({ run: 'done' }),
    (error) => tell({ run: error.kind }),
  );
});
