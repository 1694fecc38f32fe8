import { defineConfig } from 'vite'
import { licences } from './scripts/licences.mjs'

/** The package: the engine as a library and the command line, for Node and for bundlers, with all that they need inside. */
export default defineConfig({
  publicDir: false,
  plugins: [licences()],
  build: {
    ssr: true,
    outDir: 'dist/package',
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        engine: 'src/library.ts',
        crd: 'src/crd/read.ts',
        'words-zh': 'src/library-zh.ts',
        cli: 'cli/main.ts',
      },
      output: { chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
})
