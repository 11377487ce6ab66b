/** A plugin for Vite and Rollup; its types need neither of them. */
export interface QualityAssessmentPlugin {
  name: 'quality-assessment';
  config(): { optimizeDeps: { exclude: string[] } };
  transform(this: unknown, code: string, id: string): Promise<{ code: string; map: null } | null>;
}

/** Makes Vite's development server leave the package as it is, and makes Rollup copy the wasm. */
export default function qualityAssessment(): QualityAssessmentPlugin;
