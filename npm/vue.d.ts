// Types for templates of Vue 3: `import 'quality-assessment/vue'`.
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { QualityAssessmentAttributes, QualityAssessmentEventMap, QualityAssessmentSettings } from './class.js';

type Pascal<S extends string> = S extends `${infer A}-${infer B}` ? `${Capitalize<A>}${Pascal<B>}` : Capitalize<S>;

type Listeners = {
  [K in keyof QualityAssessmentEventMap as `on${Pascal<K>}`]?:
    | ((event: QualityAssessmentEventMap[K]) => void)
    | undefined;
};

export type QualityAssessmentProps = Omit<HTMLAttributes, keyof QualityAssessmentAttributes> &
  QualityAssessmentAttributes &
  QualityAssessmentSettings &
  Listeners;

declare module 'vue' {
  interface GlobalComponents {
    'quality-assessment': DefineComponent<QualityAssessmentProps>;
  }
}
