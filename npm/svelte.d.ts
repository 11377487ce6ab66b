// Types for templates of Svelte 5: `import 'quality-assessment/svelte'`.
import type { HTMLAttributes } from 'svelte/elements';
import type {
  QualityAssessment,
  QualityAssessmentAttributes,
  QualityAssessmentEventMap,
  QualityAssessmentSettings,
} from './class.js';

type Listeners = {
  [K in keyof QualityAssessmentEventMap as `on${K}`]?: ((event: QualityAssessmentEventMap[K]) => void) | undefined;
};

export type QualityAssessmentProps = Omit<HTMLAttributes<QualityAssessment>, keyof QualityAssessmentAttributes> &
  QualityAssessmentAttributes &
  QualityAssessmentSettings &
  Listeners;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'quality-assessment': QualityAssessmentProps;
  }
}
