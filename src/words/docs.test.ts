import fs from 'node:fs'
import { expect, test } from 'vitest'
import type { Params } from '../model/finding.js'
import { english } from './words.js'

const FILE = 'docs/findings.md'

/** Params that print their own names. */
const names = new Proxy<Params>(
  {},
  {
    get: (_, name) =>
      name === 'expected' || name === 'found' || name === 'effect' || name === 'missing' || name === 'policies'
        ? ''
        : `‹${String(name)}›`,
  },
)
const cell = (text: string): string => text.replaceAll('|', '\\|')

function page(): string {
  const rows = Object.entries(english.findings).map(([code, words]) => `| \`${code}\` | ${cell(words.line(names))} |`)
  const reasons = Object.entries(english.reasons).map(([code, say]) => `| \`${code}\` | ${cell(say(names))} |`)
  return [
    '# Codes',
    '',
    'Stable names of findings and reasons, as `check --format json` prints them. Made from the dictionary by `UPDATE_DOCS=1 npm run unit`.',
    '',
    '## Findings',
    '',
    '| code | says |',
    '| --- | --- |',
    ...rows,
    '',
    '## Reasons',
    '',
    'A finding that costs an endpoint its connection is a reason too.',
    '',
    '| rule | says |',
    '| --- | --- |',
    ...reasons,
    '',
  ].join('\n')
}

test('the docs list every code', () => {
  if (process.env['UPDATE_DOCS'] === '1') fs.writeFileSync(FILE, page())
  expect(fs.readFileSync(FILE, 'utf8')).toBe(page())
})
