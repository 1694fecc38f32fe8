import { defineConfig } from 'vite'

/** The command line for Node; the words of each language are files beside it. */
export default defineConfig({
  publicDir: false,
  build: { ssr: 'cli/main.ts', outDir: 'dist/cli', target: 'node20', emptyOutDir: true },
  ssr: { noExternal: true },
})
