import { execFileSync } from 'node:child_process'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'
import { billOfMaterials, licences } from './scripts/licences.mjs'
import { monacoParts } from './scripts/monaco-parts.mjs'
import { offline } from './scripts/offline.mjs'
import { pureTags } from './scripts/pure-tags.mjs'
import { schemas } from './scripts/schemas.mjs'

/** The built page connects to nothing at all; the development server reloads it over a socket. */
const socketInDevelopment: Plugin = {
  name: 'socket-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace("connect-src 'none'", "connect-src 'self'"),
}

/** A part of the words is named with its language: `words-zh-help`. */
function nameOf(module: string | null): string {
  const [, folder, language, name] = /\/(app|src)\/words\/([^/]+)\/([^/]+)\.ts$/.exec(module ?? '') ?? []
  return language === undefined ? '[name]' : `${folder === 'app' ? 'page-words' : 'words'}-${language}-${name}`
}

/** The commit that is built; empty where there is no repository. `COMMIT` says it where only the files are at hand. */
function commit(): string {
  if (process.env['COMMIT'] !== undefined) return process.env['COMMIT']
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

/** The test that mocks modules of the engine. */
const ANEW = 'src/tests/extend.test.ts'
/** What draws or enumerates many texts: not part of the short run. */
const AT_LENGTH = ['src/tests/{hostile,differential,edits}/**/*.test.ts', 'src/**/*.property.test.ts']

export default defineConfig({
  base: './',
  define: { __COMMIT__: JSON.stringify(commit()) },
  plugins: [
    react(),
    monacoParts(),
    pureTags(),
    licences(),
    billOfMaterials(),
    socketInDevelopment,
    schemas(),
    offline(),
  ],
  build: {
    outDir: 'dist/page',
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
    modulePreload: {
      polyfill: false,
      // A part asks for its own files when it comes, and what parts share is there by then; only styles must be there first.
      // Lists of all of them, one for each part, would weigh more in the first load than the round trip that they save.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => /\/(?!start-)[^/]*\.css$/.test(file)) : files,
    },
    rolldownOptions: {
      output: {
        // One file of what several files share of the engine and of libraries: many small ones pack worse. The page’s own parts are
        // not among it, nor what only parts that come later share: some of the page’s parts ask the engine as they load, which must have its facts by then.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /\/src\/(?!words\/(?:languages|[a-z]+\/)|yaml\/edit\/(?!store|change)|secrets\/(?:tokens|values|names|holders|looks)|documents\/outline|picture\/|providers\/services|lessons|failover|examples|plans\/(?:server-fields|modelines|services|preview|migrate|what-would|connection-edits|companions|rename)|apply\/|connection\/grants|releases\/columns|compare)|node_modules\/(?:react|zustand|js-yaml\/dist\/js-yaml|scheduler)/,
              minShareCount: 2,
            },
          ],
        },
        // Files that several others share are part of the first load, whatever they hold: the budget knows them by this name.
        chunkFileNames: ({ isDynamicEntry, facadeModuleId }) =>
          `assets/${isDynamicEntry ? nameOf(facadeModuleId) : 'shared'}-[hash].js`,
      },
    },
  },
  worker: { format: 'es', plugins: () => [pureTags(), licences()] },
  test: {
    setupFiles: [
      'src/schema/facts/load.ts',
      'src/advice/every.ts',
      'src/request/requests.ts',
      'src/yaml/edit/editing.ts',
      'src/words/en/later.ts',
      'app/words/setup.ts',
    ],
    reporters: ['default', './scripts/slowest.mjs'],
    // All cores: without a word one is left idle.
    maxWorkers: '100%',
    // Only a hang fails: what takes seconds alone takes minutes on a machine with other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The engine keeps nothing between two texts: its files share what one of them has loaded. What swaps modules of it, and the
    // page with its stores, start anew for each file.
    projects: [
      {
        extends: true,
        test: { name: 'engine', isolate: false, include: ['src/**/*.test.ts'], exclude: [ANEW, ...AT_LENGTH] },
      },
      { extends: true, test: { name: 'at length', isolate: false, include: AT_LENGTH } },
      { extends: true, test: { name: 'page', include: [ANEW, 'cli/**/*.test.ts', 'app/**/*.test.{ts,tsx}'] } },
    ],
  },
})
