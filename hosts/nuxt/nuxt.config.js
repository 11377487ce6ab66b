import qualityAssessment from 'quality-assessment/vite';

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  devtools: { enabled: false },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'quality-assessment' } },
  vite: { plugins: [qualityAssessment()] },
});
