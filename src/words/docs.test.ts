import fs from 'node:fs'
import { expect, test } from 'vitest'
import { findings } from './en/findings.js'
import { reasons as said } from './en/reasons.js'

const FILE = 'docs/findings.md'

/** Parts that print their own names, as text and as lists. */
const names = new Proxy<Record<string, unknown>>(
  {},
  {
    get: (_, name) => {
      if (name === 'expected' || name === 'effect') return ''
      if (name === 'kinds') return undefined
      if (name === 'in') return 'shell'
      if (name === 'found' || name === 'missing' || name === 'policies') return ['']
      return name === 'fields' ? ['‹field›', '…'] : [`‹${String(name)}›`]
    },
  },
) as never
const cell = (text: string): string => text.replaceAll('|', '\\|')

function page(): string {
  const rows = Object.entries(findings).map(([code, words]) => `| \`${code}\` | ${cell(words.line(names))} |`)
  const reasons = Object.entries(said).map(([code, say]) => `| \`${code}\` | ${cell(say(names))} |`)
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

test('the Chinese README has the same commands, and each leads to the other', () => {
  const [english = '', chinese = ''] = ['README.md', 'README.zh.md'].map((file) => fs.readFileSync(file, 'utf8'))
  const commands = (text: string): readonly string[] =>
    [...text.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.match(/^[^#\n]*[^#\s]/gm) ?? [])
  expect(commands(chinese)).toEqual(['npm start', 'npm test'])
  expect(commands(english)).toEqual(commands(chinese))
  expect(english).toContain('](README.zh.md)')
  expect(chinese).toContain('](README.md)')
  const links = [...chinese.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link)
  expect(links.filter((link) => !fs.existsSync(link))).toEqual([])
})

test('the Chinese README leads to all that the English one leads to', () => {
  const links = (file: string): readonly string[] =>
    [...fs.readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|README)([^)]+)\)/g)].map(([, to = '']) =>
      to.replace(/^docs\/zh\//, 'docs/').replace(/-zh\.png$/, '.png'),
    )
  expect([...new Set(links('README.zh.md'))].sort()).toEqual([...new Set(links('README.md'))].sort())
  const own = [...fs.readFileSync('README.zh.md', 'utf8').matchAll(/\]\((?!https?:)([^)]+)\)/g)]
  expect(own.filter(([, to = '']) => !fs.existsSync(to))).toEqual([])
})
