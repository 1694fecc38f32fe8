import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

/** What nobody needs without a network: pictures for installers, the example of a page that embeds this one, data for tools. */
const NOT_KEPT = /^(?:screenshot-.*|embed.*|robots\.txt|sbom\.json|schemas\/.*|service-worker\.js)$/

/** Builds the worker that keeps the page's files, once they are all written. */
export function offline() {
  let out = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      out = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { __FILES__: JSON.stringify(filesIn(out)) },
        build: {
          target: 'es2022',
          outDir: out,
          emptyOutDir: false,
          rolldownOptions: {
            input: 'app/offline/service-worker.ts',
            output: { format: 'iife', entryFileNames: 'service-worker.js' },
          },
        },
      })
    },
  }
}

/** Every file with its revision; a name with a hash is one already. */
function filesIn(out) {
  return fs
    .readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((url) => !NOT_KEPT.test(url))
    .sort()
    .map((url) => ({ url, revision: url.startsWith('assets/') ? null : hashOf(path.join(out, url)) }))
}

const hashOf = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex').slice(0, 16)
