import './facts/load.js'
import { help } from '../words/en/help.js'
import { releaseId, type Release, type ServedKind } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { jsonSchemaOf, schemaOfStream } from './json-schema.js'
import { schemaNameOf } from './json-schema-names.js'

/** What the file of a release's whole stream is called. */
const STREAM = 'all'

/** Every JSON Schema by its name, `RELEASE/KIND.json`, each one made when it is asked for. */
export const schemaFiles: readonly { readonly name: string; readonly content: () => string }[] =
  releases.flatMap(filesOf)

function filesOf(release: Release) {
  const byKind = new Map<string, ServedKind[]>()
  for (const served of release.kinds)
    if (schemaNameOf(release, served) !== null) byKind.set(served.kind, [...(byKind.get(served.kind) ?? []), served])
  const folder = releaseId(release)
  return [
    ...[...byKind].map(([kind, versions]) => ({
      name: `${folder}/${kind}.json`,
      content: () => JSON.stringify(jsonSchemaOf(versions, (key) => help[key])),
    })),
    { name: `${folder}/${STREAM}.json`, content: () => JSON.stringify(schemaOfStream([...byKind.keys()])) },
  ]
}
