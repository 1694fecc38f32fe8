import { defineConfig } from 'vite'

/** The command line as one file for Node. */
export default defineConfig({
  publicDir: false,
  build: { ssr: 'cli/main.ts', outDir: 'dist/cli', target: 'node20', emptyOutDir: true },
  ssr: { noExternal: true },
})
