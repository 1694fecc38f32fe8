import { expect, test } from 'vitest'
import type { Listener } from './frames.js'
import { Occurrences } from './occurrences.js'
import { redact } from './redact.js'
import { hideQuickly } from './quick.js'
import { Walk } from './walk.js'

// Work is counted, not timed: twice the text is at most a little more than twice the work.

const token = (i: number): string => `q7Zt2Xw9Lp4Kd8Rv${i.toString(36).padStart(6, '0')}`

test('thousands of secrets with a common beginning are told apart by a dozen comparisons each', () => {
  for (const count of [1000, 3000, 100_000]) {
    const secrets = Array.from({ length: count }, (_, i) => token(i))
    const finder = new Occurrences(secrets)
    // Each stands once, and once with another end.
    const text = secrets.map((secret) => `${secret} ${secret.slice(0, -1)}! `).join('')
    expect(finder.in(text)).toHaveLength(count)
    expect(finder.comparisons).toBeLessThan(2 * count * (Math.log2(count) + 3))
  }
})

test('of texts that begin with each other the longest is found, and others behind it', () => {
  const long = `${token(1)}-and-more`
  const text = `${long} ${token(1)} ${token(1)}-and`
  expect(new Occurrences([token(1), long, token(2)]).in(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    long,
    token(1),
    token(1),
  ])
})

/** How many names, values and frames a walk tells of. */
function eventsOf(text: string): number {
  let events = 0
  const count = (): void => {
    events++
  }
  const listener: Listener = {
    pushed: count,
    named: count,
    value: () => {
      count()
      return false
    },
    anchor: count,
    alias: count,
    comment: count,
  }
  new Walk(text, listener).run()
  return events
}

test.each([
  ['items of a list', '- item\n'],
  ['items of a flow list that never ends', 'a: [x, '],
  ['brackets that never close', 'a: [\n'],
  ['quotes that never close', 'a: "\n'],
  ['block scalars', 'a: |\n  b\n'],
  ['documents', '---\na: b\n'],
  ['anchors', 'a: &b c\nd: *b\n'],
  ['comments', '# a: b\n'],
  ['complex keys', '? a\n: b\n'],
  ['JSON', '{"a": {"b": ["c"]}}\n'],
  ['heredocs', 'cat <<EOF\na: b\nEOF\n'],
])('a walk over %s tells of each once', (_, piece) => {
  const [one, two] = [eventsOf(piece.repeat(2000)), eventsOf(piece.repeat(4000))]
  expect(two).toBeLessThanOrEqual(2 * one + 10)
  expect(one).toBeGreaterThan(0)
})

// What backtracks over a run again and again would not end: the limit is a guard, a hundred times what the work takes.
test.each([
  'eyJ',
  'eyJ-',
  'eyJhbGciOi.',
  '://a:b',
  ' -u a:',
  '-----BEGIN PRIVATE KEY-----',
  'password: "',
  "a='",
  'a:1:',
  '<a name="',
  'htpasswd -b ',
  '--from-literal=a',
  'echo a ',
  '(a, ',
  'a:\n\t',
  'sk-',
])('a long run of %j is searched', { timeout: 60_000 }, (piece) => {
  const text = piece.repeat(100_000 / piece.length)
  expect(hideQuickly(text).length).toBeGreaterThan(0)
})

test('a list of 150,000 items beside a Secret, and 3,000 Secrets, are worked through', { timeout: 60_000 }, () => {
  const list = `kind: Secret\nstringData: {a: ${token(1)}}\n---\nkind: Other\nlist:\n${'- item\n'.repeat(150_000)}note: ${token(1)}\n`
  expect(hideQuickly(list)).not.toContain(token(1))
  expect(redact(list, { unreadable: 'hidden' }).text).not.toContain(token(1))
  const many = Array.from(
    { length: 3000 },
    (_, i) => `kind: Secret\nstringData:\n  a: ${token(i)}\n# was ${token(i)}\n`,
  )
  expect(redact(many.join('---\n'), { unreadable: 'hidden' }).text).not.toMatch(/q7Zt2Xw9/)
  expect(hideQuickly(many.join('---\n'))).not.toMatch(/q7Zt2Xw9/)
})
