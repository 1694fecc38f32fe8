import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Writes the JSON Schemas of every release and kind beside the page, below `schemas/`. */
export function schemas() {
  let out = ''
  return {
    name: 'schemas',
    apply: 'build',
    configResolved: (config) => {
      out = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      for (const { name, content } of await schemaFiles(path.join(out, '..', 'schemas'))) {
        const file = path.join(out, 'schemas', name)
        fs.mkdirSync(path.dirname(file), { recursive: true })
        fs.writeFileSync(file, content())
      }
    },
  }
}

/** The generator is part of the engine, so it is built as that is, for Node. */
async function schemaFiles(outDir) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: 'src/schema/json-schema-files.ts', outDir, target: 'node20', emptyOutDir: true },
    ssr: { noExternal: true },
  })
  const { schemaFiles: files } = await import(pathToFileURL(path.join(outDir, 'json-schema-files.js')).href)
  return files
}
