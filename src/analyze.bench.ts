import { bench, describe } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from './analyze.js'
import { readDocuments } from './documents.js'
import { editDocument } from './edits.js'
import { findRelease } from './releases/table.js'
import { verdictOf } from './verdict.js'

const SETTINGS = { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' }
const MEMBER =
  '        - provider:\n            openai:\n              authToken:\n                kind: SecretRef\n                secretRef:\n                  name: s\n              model: m\n          hostOverride:\n            host: h.internal\n            port: 80\n'
const release = findRelease(SETTINGS.release)

/** A pool of that many members, twenty in a group at most. */
function pool(members: number): string {
  const groups = Array.from({ length: Math.ceil(members / 20) }, (_, i) => `      - pool:\n${MEMBER.repeat(Math.min(20, members - i * 20))}`)
  return `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: b\nspec:\n  type: AI\n  ai:\n    multipool:\n      priorities:\n${groups.join('')}`
}

for (const members of [1, 20, 400]) {
  const text = pool(members)
  const analysis = analyze(text, SETTINGS)
  const [document] = analysis.documents
  describe(`${members} members, ${text.split('\n').length - 1} lines`, () => {
    bench('read', () => {
      readDocuments(text)
    })
    bench('verdict', () => {
      if (document && release) verdictOf(document, release, text)
    })
    bench('analysis', () => {
      analyze(text, SETTINGS)
    })
    bench('edit: one port', () => {
      if (document) editDocument(text, document, ['spec', 'ai', 'multipool', 'priorities', 0, 'pool', 0, 'hostOverride', 'port'], { do: 'set', value: 443 })
    })
  })
}
