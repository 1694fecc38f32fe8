import { expect } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { serverPath } from '../verdict/server-path.js'
import { randomIn } from './api-server/recorded.js'
import { testShared } from './support/shared.js'

/**
 * The CRDs of 1.6.0 are derived, and parts of them were never compared with anything (crds/SOURCES.md): a field that the
 * derived ones lack there may exist. Each document of the corpus whose answer differs from the derived CRD's, by its line,
 * with the open part that covers it.
 */
const OPEN: Readonly<Record<string, 'promptGuard' | 'mcp' | 'traffic'>> = {
  'line 25': 'promptGuard',
  'line 178': 'traffic',
  'line 364': 'mcp',
  'line 367': 'traffic',
  'line 402': 'promptGuard',
  'line 486': 'mcp',
  'line 487': 'promptGuard',
  'line 511': 'promptGuard',
  'line 543': 'mcp',
  'line 684': 'promptGuard',
  'line 696': 'promptGuard',
  'line 731': 'promptGuard',
  'line 874': 'promptGuard',
  'line 972': 'promptGuard',
  'line 1050': 'mcp',
  'line 1184': 'promptGuard',
}

testShared(
  'what differs from the derived CRDs of 1.6.0 lies in their open parts, field by field, and says so',
  'corpus/api-server/random-new-releases.jsonl.gz',
  (file) => {
    const unsure = randomIn(file)
      .filter(
        ({ release, problems }) => release === 'agentgateway@1.6.0' && problems.some(({ type }) => type === 'unknown'),
      )
      .flatMap(({ name, release, text, problems }) => {
        const { findings } = analyze(text, { ...DEFAULT_SETTINGS, release })
        const doubted = findings.filter(({ code, severity }) => code === 'unknown-field' && severity === 'warning')
        for (const finding of doubted) {
          expect(finding.open, `${name} ${serverPath(finding)}`).toBe('reconstructed-crd')
          expect(serverPath(finding).split(/[.[]/), name).toContain(OPEN[name])
        }
        const server = problems.filter(({ type }) => type === 'unknown').length
        const refused = findings.filter(({ code, severity }) => code === 'unknown-field' && severity === 'error').length
        expect(refused + doubted.length, name).toBe(server)
        return doubted.length > 0 ? [name] : []
      })
    expect(unsure).toEqual(Object.keys(OPEN))
  },
)
