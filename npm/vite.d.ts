/** A plugin for Vite and Rollup, of which neither has to be installed for this to be typed. */
export interface QualityAssessmentPlugin {
  name: 'quality-assessment';
  config(): { optimizeDeps: { exclude: string[] } };
  transform(this: unknown, code: string, id: string): Promise<{ code: string; map: null } | null>;
}

/** Has the development server of Vite leave the package as it is, and has Rollup take the wasm along. */
export default function qualityAssessment(): QualityAssessmentPlugin;
