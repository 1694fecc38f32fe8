import { defineConfig } from 'vite'

/** The measurements as one file for Node. */
export default defineConfig({
  publicDir: false,
  build: { ssr: 'src/tests/bench/main.ts', outDir: 'dist/bench', target: 'node20', emptyOutDir: true },
  ssr: { noExternal: true },
})
