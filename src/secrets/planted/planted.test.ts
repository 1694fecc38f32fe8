import { describe, expect, test } from 'vitest'
import { redact } from '../redact.js'
import { piecesOf } from '../pieces.js'
import { hideApart, hideQuickly, searchQuickly } from '../quick.js'
import { PASTED_PASSWORDS, PASTED_TOKENS } from './attack.js'
import { BROKEN } from './broken.js'
import { LIKELY, MISTYPED, PLACES, SURE } from './kubernetes.js'
import { MIXED, RANDOM, WORDS, type Planted } from './planted.js'
import { NAMED, TOOLS, WEBHOOKS } from './tools.js'

// Secrets planted in every kind of place and of writing. None may be left in what is shared or stored, in full or in haste.

const PEM = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\nggSjAgEAAoIBAQC7VJTUt9Us8cKjMzEfYyji\n-----END PRIVATE KEY-----`

const outputs = (text: string): Readonly<Record<string, string>> => ({
  link: redact(text, { unreadable: 'left-out' }).text,
  storage: redact(text, { unreadable: 'hidden' }).text,
  quick: hideQuickly(text),
  pieces: piecesOf(text)
    .map((piece) => hideApart(piece, searchQuickly(text).secrets) ?? '')
    .join(''),
})

/** Ways of writing the same text. */
const plain = (text: string): string => text
const LAYOUTS: readonly (typeof plain)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  // In the middle of others.
  (text) => `kind: Service\nmetadata: {name: a}\n---\n${text}---\nkind: Service\nmetadata: {name: b}\n`,
]

interface Case {
  readonly title: string
  readonly text: string
  readonly value: string
}

const casesOf = (places: Planted, ...looks: readonly Planted[]): readonly Case[] =>
  Object.entries(places).flatMap(([place, text]) =>
    looks.flatMap((values) =>
      Object.entries(values).map(([look, value]) => ({
        title: `${place}: ${look}`,
        text: text.replaceAll('§', () => value),
        value,
      })),
    ),
  )

const CASES: readonly Case[] = [
  ...casesOf(PLACES, RANDOM, MIXED),
  ...casesOf(MISTYPED, RANDOM, MIXED, WORDS),
  ...casesOf(BROKEN, RANDOM, MIXED),
  ...casesOf(SURE, RANDOM, MIXED, WORDS),
  ...casesOf(LIKELY, RANDOM, MIXED),
  ...casesOf(TOOLS, RANDOM, MIXED, WORDS),
  ...casesOf(NAMED, RANDOM, MIXED),
  ...casesOf(WEBHOOKS, RANDOM),
  ...casesOf(PASTED_PASSWORDS, RANDOM, MIXED, WORDS),
  ...casesOf(PASTED_TOKENS, RANDOM, MIXED),
]

test('there are at least 300 of them', () => expect(CASES.length).toBeGreaterThan(300))

test.each(CASES.map((each, i) => ({ ...each, also: LAYOUTS[i % LAYOUTS.length] })))(
  '$title',
  ({ text, value, also }) => {
    for (const write of [plain, also ?? plain])
      for (const [where, out] of Object.entries(outputs(write(text))))
        expect(out.includes(value) ? `${where}: ${out}` : '').toBe('')
  },
)

describe('a private key', () => {
  const indented = (by: number): string => PEM.replaceAll('\n', `\n${' '.repeat(by)}`)
  test.each([
    ['in a Secret', `kind: Secret\nstringData:\n  tls.key: |\n    ${indented(4)}\n`],
    ['in a ConfigMap', `kind: ConfigMap\ndata:\n  tls.key: |\n    ${indented(4)}\n`],
    ['at column 0 under a block scalar', `kind: Secret\nstringData:\n  tls.key: |\n${PEM}\n`],
    ['with escapes', `kind: ConfigMap\ndata: {k: "${PEM.replaceAll('\n', '\\n')}"}\n`],
    ['in a comment', `kind: Secret\n${PEM.replaceAll(/^/gm, '# ')}\nstringData: {a: b}\n`],
    ['cut off', `kind: ConfigMap\ndata:\n  k: |\n    ${indented(4).split('\n').slice(0, 3).join('\n')}\n`],
    ['of a service account', `{"private_key": "${PEM.replaceAll('\n', '\\n')}\\n"}\n`],
    ['in base64', `kind: ConfigMap\ndata: {k: ${btoa(PEM)}}\n`],
  ])('%s', (_, text) => {
    for (const out of Object.values(outputs(text))) {
      expect(out).not.toContain('MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw')
      expect(out).not.toContain('ggSjAgEAAoIBAQC7VJTUt9Us8cKjMzEfYyji')
      expect(out).not.toContain(btoa(PEM))
    }
  })

  test('that is cut off hides nothing behind it', () => {
    const text = `kind: ConfigMap\ndata:\n  k: |\n    ${indented(4).split('\n').slice(0, 2).join('\n')}\n  model: gpt-4o\n`
    for (const out of Object.values(outputs(text))) expect(out).toMatch(/ {2}model: gpt-4o\n$/)
  })
})
