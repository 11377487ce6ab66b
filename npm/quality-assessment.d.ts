import type { QualityAssessment, QualityAssessmentEventMap } from './class.js';

export type * from './class.js';

declare global {
  interface HTMLElementTagNameMap {
    'quality-assessment': QualityAssessment;
  }
  // They bubble: whoever listens further up, to the document or the window, has types too.
  interface GlobalEventHandlersEventMap extends QualityAssessmentEventMap {}
}
