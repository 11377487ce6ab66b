// What the tools of the example pages bring; it is installed only where they are built.

declare module '*.svelte';
declare module '*.vue';
declare module '*.wasm' {
  const address: string;
  export default address;
}
declare module '*/server.js';
declare module '@rollup/plugin-node-resolve';
declare module '@rspack/core';
declare module '@sveltejs/adapter-static';
declare module '@sveltejs/kit/vite';
declare module '@sveltejs/vite-plugin-svelte';
declare module '@testing-library/react';
declare module '@vitejs/plugin-react';
declare module '@vitejs/plugin-vue';
declare module 'astro/config';
declare module 'react-dom/client';
declare module 'react-dom/server';
declare module 'svelte';
declare module 'vite';
declare module 'vitest/config';
declare module 'vue';
declare module 'webpack';

declare function defineNuxtConfig<T>(config: T): T;
declare function expect(value: unknown): Record<string, (...given: unknown[]) => void>;
declare function test(name: string, act: () => void | Promise<void>): void;
declare const vi: { waitFor(act: () => void, patience?: number): Promise<void> };
