import fs from 'node:fs'
import path from 'node:path'
import '../../words/en/later.js'
import '../facts/load.js'
import { NODES } from '../facts/nodes.js'
import { RELEASES } from '../facts/releases.js'
import type { FactKind } from '../facts/node.js'
import { factsOf } from './facts-of.js'
import { Pool } from './pool.js'
import { nodesFile, releasesFile } from './print.js'
import { inLine } from '../facts/lineage.js'
import { KNOWN, pageFile, pageOf } from './page.js'

// npm run crd -- RELEASE FILE… [RELEASE FILE…]: writes what the CRDs of releases say into src/schema/facts, and then, built
// anew with these, what each release changed into docs/releases (scripts/crd.mjs).

const FACTS = 'src/schema/facts'

function main(words: readonly string[]): void {
  const given = groupsOf(words)
  const pool = new Pool([...NODES])
  const releases: Record<string, readonly FactKind[]> = { ...RELEASES }
  for (const [release, files] of given)
    releases[release] = files.flatMap((file) => factsOf(fs.readFileSync(file, 'utf8'), pool))
  const { nodes, numbers } = pool.reachable(
    Object.values(releases).flatMap((kinds) =>
      kinds.flatMap(({ root, status }) => (status === null ? [root] : [root, status])),
    ),
  )
  const now = (number: number): number => numbers.get(number) ?? number
  const renumbered = Object.entries(releases).map(
    ([release, kinds]) =>
      [
        release,
        kinds.map((kind) => ({
          ...kind,
          root: now(kind.root),
          status: kind.status === null ? null : now(kind.status),
        })),
      ] as const,
  )
  const sorted = Object.fromEntries(renumbered.toSorted(([a], [b]) => inLine(a, b)))
  fs.writeFileSync(path.join(FACTS, 'nodes.ts'), nodesFile(nodes))
  fs.writeFileSync(path.join(FACTS, 'releases.ts'), releasesFile(sorted))
  process.stdout.write(`${given.size} releases read; ${nodes.length} nodes in all\n`)
}

/** The files that follow the name of each release. */
function groupsOf(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words)
    if (/^[\w-]+@[^/]+$/.test(word)) groups.set(word, [])
    else [...groups.values()].at(-1)?.push(word)
  if (groups.size === 0 || [...groups.values()].some((files) => files.length === 0))
    throw new Error('usage: npm run crd -- RELEASE FILE… [RELEASE FILE…]')
  return groups
}

/** Writes the pages of all releases, and prints those of the named ones. */
function pages(named: readonly string[]): void {
  fs.mkdirSync('docs/releases', { recursive: true })
  for (const id of KNOWN) fs.writeFileSync(pageFile(id), pageOf(id))
  for (const id of named) if (KNOWN.includes(id)) process.stdout.write(`\n${pageOf(id)}`)
}

const [first, ...rest] = process.argv.slice(2)
if (first === '--pages') pages(rest)
else main(process.argv.slice(2))
