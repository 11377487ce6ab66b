// The component for React 18 and 19, and the element in JSX of React 19.
import type { ClassAttributes, ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type {
  QualityAssessmentAttributes,
  QualityAssessment as QualityAssessmentElement,
  QualityAssessmentEventMap,
  QualityAssessmentSettings,
} from './class.js';

export type { QualityAssessmentElement };

/** React adds a listener to a custom event for a prop named `on` and the event's name. */
type Listeners = {
  [K in keyof QualityAssessmentEventMap as `on${K}`]?: ((event: QualityAssessmentEventMap[K]) => void) | undefined;
};

/** The same events under the component's own names. */
interface NamedListeners {
  onLoad?: Listeners['onqa-load'];
  onPoll?: Listeners['onqa-poll'];
  onStateChange?: Listeners['onqa-statechange'];
  /** Cancelable by `event.preventDefault()`. */
  onBeforeRerun?: Listeners['onqa-before-rerun'];
  onRerun?: Listeners['onqa-rerun'];
  /** Cancelable by `event.preventDefault()`. */
  onBeforeSave?: Listeners['onqa-before-save'];
  onSave?: Listeners['onqa-save'];
  onComplete?: Listeners['onqa-complete'];
  onError?: Listeners['onqa-error'];
  onPhaseChange?: Listeners['onqa-phasechange'];
  onPrevious?: Listeners['onqa-previous'];
  onNext?: Listeners['onqa-next'];
  onQuestion?: Listeners['onqa-question'];
  onViewed?: Listeners['onqa-view'];
  onExported?: Listeners['onqa-export'];
  onCopied?: Listeners['onqa-copy'];
  onPrinted?: Listeners['onqa-print'];
}

type Html = Omit<HTMLAttributes<QualityAssessmentElement>, keyof QualityAssessmentAttributes | keyof NamedListeners>;

/** The props of `<quality-assessment>` in JSX of React 19. */
export type QualityAssessmentProps = Html &
  ClassAttributes<QualityAssessmentElement> &
  QualityAssessmentAttributes &
  QualityAssessmentSettings &
  Listeners;

/** The props of the component. */
export type QualityAssessmentComponentProps = Html &
  QualityAssessmentAttributes &
  QualityAssessmentSettings &
  Listeners &
  NamedListeners;

/** An AI quality assessment, which editors can re-run and follow to its end. Registers the element itself. */
export const QualityAssessment: ForwardRefExoticComponent<
  QualityAssessmentComponentProps & RefAttributes<QualityAssessmentElement>
>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'quality-assessment': QualityAssessmentProps;
    }
  }
}
