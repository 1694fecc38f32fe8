import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { badgeOf } from '../connection/badge.js'
import { read, type Reading } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { testShared } from '../tests/support/shared.js'
import { trapCases } from '../tests/support/trap-cases.js'
import { applyChange } from '../yaml/change-set.js'
import { formatPath } from '../yaml/path.js'
import { planChange } from './plan.js'
import { whatWouldChange, type EndpointPlace, type Offer } from './what-would-change.js'

// Every offer for endpoints of texts that people wrote, followed to the badge that it promises: the first of each text in the
// test command, all with ORACLES=whole.
const MOST = process.env['ORACLES'] === 'whole' ? Infinity : 1

const placeOf = ({ document, path: at }: EndpointPlace): string => `${document} ${formatPath(at)}`
const placeInTable = (release: string): number => releases.findIndex((each) => releaseId(each) === release)

/** The badges of a text's endpoints after an offer, by their places; null where it can't be made. */
function badgesAfter(before: Reading, { plan }: Offer, settings: Settings): ReadonlyMap<string, string> | null {
  const change = planChange(before, plan)
  if (!change) return null
  const added = plan.steps.filter((step) => step.do === 'add' && step.after === null).length
  const stays = plan.steps.every((step) => step.do === 'change' || step.do === 'exact') || added === plan.steps.length
  const { endpoints } = read(applyChange(before.text, change), settings)
  return new Map(
    endpoints.map((each) => {
      const place = { document: each.document, path: each.member.path }
      return [stays ? placeOf(place) : formatPath(place.path), badgeOf(each)]
    }),
  )
}

/** What is not as promised of all that is offered for a text, and how much is. */
function follow(
  name: string,
  text: string,
  settings: Settings,
): { readonly wrong: readonly string[]; readonly kept: number } {
  const reading = read(text, settings)
  const own = { ...settings, release: releaseId(reading.release), dataPlane: reading.facts.dataPlane }
  const wrong: string[] = []
  let kept = 0
  const hold = (offer: Offer, place: EndpointPlace, before: Reading, on: Settings): void => {
    const after = badgesAfter(before, offer, on)
    for (const { badge, ...where } of [{ ...place, badge: offer.badge }, ...offer.also]) {
      const is = after?.get(placeOf(where)) ?? after?.get(formatPath(where.path))
      if (is === badge) kept++
      else wrong.push(`${name} ${placeOf(where)}: ${offer.code} promises ${badge}, brings ${is ?? 'nothing'}`)
    }
  }
  for (const { document, member } of reading.endpoints.slice(0, MOST)) {
    const place = { document, path: member.path }
    const found = whatWouldChange(text, place, own)
    for (const offer of found?.offers ?? []) hold(offer, place, reading, own)
    for (const { release, dataPlane, badge, offer } of found?.elsewhere ?? []) {
      const there = { ...own, release, dataPlane }
      // An answer on an older release is no upgrade: nobody is sent back.
      const isUpgrade = placeInTable(release) > placeInTable(own.release)
      const isOtherPlane = release === own.release && dataPlane !== own.dataPlane
      if (!isUpgrade && !isOtherPlane) wrong.push(`${name}: ${release} is no upgrade of ${own.release}`)
      const before = read(text, there)
      if (offer) hold(offer, place, before, there)
      else {
        const is = before.endpoints.find(
          (each) => placeOf({ document: each.document, path: each.member.path }) === placeOf(place),
        )
        if (is && badgeOf(is) === badge) kept++
        else wrong.push(`${name} on ${release}: promises ${badge}`)
      }
    }
  }
  return { wrong, kept }
}

interface Indexed {
  readonly file: string
  readonly replayOn?: string
  readonly acceptedBy?: readonly string[]
}

const nameOf = (version: string): string =>
  version.startsWith('v1.')
    ? `agentgateway@${version.slice(1)}`
    : `kgateway@${version === 'v2.2.x' ? '2.2' : version.slice(1)}`

for (const corpus of ['working', 'replay'])
  testShared(
    `each edit that is offered brings the badge that it promises, over corpus/${corpus}`,
    `corpus/${corpus}`,
    (folder) => {
      const all = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8')) as readonly Indexed[]
      const results = all.flatMap(({ file, replayOn, acceptedBy }) => {
        const version = replayOn ?? acceptedBy?.filter((each) => !each.includes('beta')).at(-1)
        if (version === undefined || version.includes('beta')) return []
        const text = fs.readFileSync(path.join(folder, file), 'utf8')
        return follow(file, text, { ...DEFAULT_SETTINGS, release: nameOf(version) })
      })
      expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
      expect(results.reduce((sum, { kept }) => sum + kept, 0)).toBeGreaterThan(20)
    },
  )

test('and over the texts in which traps close', () => {
  const results = [...trapCases()].flatMap(([code, cases]) =>
    cases.slice(0, 1).map(({ bad, settings }) => follow(code, bad, settings)),
  )
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(results.reduce((sum, { kept }) => sum + kept, 0)).toBeGreaterThan(20)
})
