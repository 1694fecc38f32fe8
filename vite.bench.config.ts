import { defineConfig } from 'vite'

/** The measurements as a file for Node, and the texts that the page is measured with. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    rolldownOptions: { input: ['src/tests/bench/main.ts', 'src/tests/bench/texts.ts'] },
    outDir: 'dist/bench',
    target: 'node20',
    emptyOutDir: true,
  },
  ssr: { noExternal: true },
})
