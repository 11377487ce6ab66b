// JSX of React 19: `import 'quality-assessment/react'` where types are wanted.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type {
  QualityAssessment,
  QualityAssessmentAttributes,
  QualityAssessmentEventMap,
  QualityAssessmentProperties,
} from './class.js';

/** React listens to a custom event through `on` and its name. */
type Listeners = { [K in keyof QualityAssessmentEventMap as `on${K}`]?: (event: QualityAssessmentEventMap[K]) => void };

export type QualityAssessmentProps = Omit<HTMLAttributes<QualityAssessment>, keyof QualityAssessmentAttributes> &
  ClassAttributes<QualityAssessment> &
  QualityAssessmentAttributes &
  QualityAssessmentProperties &
  Listeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'quality-assessment': QualityAssessmentProps;
    }
  }
}
