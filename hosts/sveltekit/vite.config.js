import { sveltekit } from '@sveltejs/kit/vite';
import qualityAssessment from 'quality-assessment/vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [sveltekit(), qualityAssessment()] });
