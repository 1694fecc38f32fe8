import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { outDir: 'dist/page', target: 'es2022', chunkSizeWarningLimit: 4000, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.ts', 'app/**/*.test.{ts,tsx}'] },
})
