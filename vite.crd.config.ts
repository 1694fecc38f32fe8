import { defineConfig } from 'vite'

/** The command that reads CRDs into facts, as one file for Node. */
export default defineConfig({
  publicDir: false,
  build: { ssr: 'src/schema/generate/main.ts', outDir: 'dist/crd', target: 'node20', emptyOutDir: true },
  ssr: { noExternal: true },
})
