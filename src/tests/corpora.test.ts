import fs from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { planChange, planOf } from '../plans/plan.js'
import { read, type Reading } from '../reading.js'
import type { Finding } from '../model/finding.js'
import { applyChange } from '../yaml/change-set.js'
import { formatPath } from '../yaml/path.js'
import { testShared } from './support/shared.js'

// What people really wrote: manifests that went wrong are told why at their place, manifests that work are left alone.

interface Case {
  readonly id: string
  readonly file: string
  readonly release: string
  readonly cause: string
  readonly replayOn: string
  readonly expect: { readonly verdict: 'invalid' | 'warning' | 'info' | 'ok'; readonly paths: readonly string[] }
}

const nameOf = (version: string): string =>
  version.startsWith('v1.')
    ? `agentgateway@${version.slice(1)}`
    : `kgateway@${version === 'v2.2.x' ? '2.2' : version.slice(1)}`

const isBelow = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || a.startsWith(`${b}[`)
const parentOf = (at: string): string => at.replace(/(\.[^.[]+|\[\d+\])$/, '')
const isRelated = (a: string, b: string): boolean =>
  a !== '' && (isBelow(a, b) || (parentOf(b) !== 'spec' && a === parentOf(b)))

/** `Secret.stringData.x` is a path inside a document of that kind. */
function meets({ path: at, document }: Finding, wanted: string, { documents }: Reading): boolean {
  const [, kind, rest] = /^([A-Z][A-Za-z]+)\.(.+)$/.exec(wanted) ?? []
  const found = formatPath(at)
  return kind !== undefined && rest !== undefined
    ? documents[document ?? -1]?.kind === kind && isRelated(found, rest)
    : isRelated(found, wanted)
}

const isLoud = ({ severity }: Finding): boolean => severity !== 'info'

function readCase(folder: string, { file, replayOn, release, cause }: Case): Reading {
  const isEnvoy = replayOn.startsWith('v2.1') && !/agentgateway class/i.test(release + cause)
  const dataPlane = replayOn.startsWith('v2.1') ? (isEnvoy ? 'envoy' : 'agentgateway') : null
  return read(fs.readFileSync(path.join(folder, file), 'utf8'), {
    ...DEFAULT_SETTINGS,
    release: nameOf(replayOn),
    dataPlane,
  })
}

const cases = (folder: string): readonly Case[] =>
  (JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8')) as readonly Case[]).filter(
    ({ replayOn }) => !replayOn.includes('beta'),
  )

/** Where a record is held to be wrong, and why; and what a fix can't do. */
const LISTED: Readonly<Record<string, string>> = {
  'christianposta-failover-mixed-protocol':
    'recorded as working: two groups without health never fail over on this release (domain: agentgateway, T28), and are told so',
  'agentgatewaymodel-failover-no-health':
    'recorded as accepted: the CRD of 1.4.1 wants parentRefs, which the manifest lacks',
  'kgateway-11699b-pathoverride-old-main: unknown-field at spec.ai.llm.hostOverride':
    'host and port move; what is left below it, insecureSkipVerify, has no place on 2.1 and is left to its writer',
}

const unlisted = (found: readonly string[]): readonly string[] => found.filter((each) => !(each in LISTED))

describe('manifests that went wrong', () => {
  testShared('have the verdict of their record', 'corpus/replay', (folder) => {
    const wrong = cases(folder).flatMap((each) => {
      const { valid, findings } = readCase(folder, each)
      const loud = findings.some(isLoud)
      const { verdict } = each.expect
      const holds = verdict === 'invalid' ? !valid : valid && (verdict === 'info' || loud === (verdict === 'warning'))
      return holds ? [] : [each.id]
    })
    expect(unlisted(wrong)).toEqual([])
  })

  testShared('show the cause at its path', 'corpus/replay', (folder) => {
    const silent = cases(folder)
      .filter(({ expect: { verdict } }) => verdict === 'invalid' || verdict === 'warning')
      .flatMap((each) => {
        const reading = readCase(folder, each)
        const enough = reading.findings.filter(({ severity }) =>
          each.expect.verdict === 'invalid' ? severity === 'error' : severity !== 'info',
        )
        return enough.some((finding) => each.expect.paths.some((at) => meets(finding, at, reading))) ? [] : [each.id]
      })
    expect(silent).toEqual([])
  })

  testShared('each fix that is offered takes its finding away, and adds no error', 'corpus/replay', (folder) => {
    let tried = 0
    const idle: string[] = []
    for (const each of cases(folder)) {
      const before = readCase(folder, each)
      for (const finding of before.findings) {
        const plan = planOf(finding)
        const change = plan && planChange(before, plan)
        if (!change) continue
        tried++
        const after = read(applyChange(before.text, change), {
          ...DEFAULT_SETTINGS,
          release: nameOf(each.replayOn),
          dataPlane: before.facts.dataPlane,
        })
        const where = (of: Reading): number =>
          of.findings.filter(
            ({ code, path: at }) => code === finding.code && formatPath(at) === formatPath(finding.path),
          ).length
        if (where(after) >= where(before)) idle.push(`${each.id}: ${finding.code} at ${formatPath(finding.path)}`)
      }
    }
    expect(unlisted(idle)).toEqual([])
    expect(tried).toBeGreaterThan(40)
  })
})

describe('manifests that work', () => {
  testShared('are accepted, and are told two things at most, none of them an error', 'corpus/working', (folder) => {
    const works = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8')) as readonly {
      readonly file: string
      readonly acceptedBy: readonly string[]
    }[]
    const told = works.flatMap(({ file, acceptedBy }) => {
      const release = acceptedBy.filter((each) => !each.includes('beta')).at(-1)
      if (release === undefined) return []
      const text = fs.readFileSync(path.join(folder, file), 'utf8')
      const dataPlane = release.startsWith('v2.1') ? 'agentgateway' : null
      const { findings } = read(text, { ...DEFAULT_SETTINGS, release: nameOf(release), dataPlane })
      return findings.filter(isLoud).map(({ severity, code }) => `${file}: ${severity} ${code}`)
    })
    expect(told.filter((each) => each.includes('error'))).toEqual([])
    expect(told.length, told.join('\n')).toBeLessThanOrEqual(2)
  })
})
