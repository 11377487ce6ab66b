import { defineConfig } from 'astro/config';
import qualityAssessment from 'quality-assessment/vite';

export default defineConfig({ outDir: 'dist', vite: { plugins: [qualityAssessment()] } });
