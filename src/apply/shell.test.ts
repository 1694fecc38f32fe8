import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Random } from '../tests/support/random.js'
import { seeds } from '../tests/support/seeds.js'
import { inApplyOrder } from './order.js'
import { setCommand, shellCommand, shellVariables } from './shell.js'

const folder = mkdtempSync(join(tmpdir(), 'kubectl-'))
/** It writes down how it was called and what it got, one pair of files a call. */
const STAND_IN =
  '#!/bin/sh\nn=$(ls "$RECORD" | wc -l)\necho "$*" > "$RECORD/$n.called"\nexec cat > "$RECORD/$n.stdin"\n'
writeFileSync(join(folder, 'kubectl'), STAND_IN)
chmodSync(join(folder, 'kubectl'), 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

interface Call {
  readonly called: string
  readonly stdin: string
}

/** What kubectl gets when bash runs commands, call by call. */
function calls(script: string, values: Readonly<Record<string, string>> = {}): readonly Call[] {
  const record = mkdtempSync(join(folder, 'calls-'))
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, RECORD: record, ...values }
  execFileSync('bash', ['-c', script], { env, stdio: 'pipe', cwd: folder })
  const read = (name: string): string => readFileSync(join(record, name), 'utf8')
  const count = readdirSync(record).length / 2
  return Array.from({ length: count }, (_, i) => ({
    called: read(`${i * 2}.called`).trim(),
    stdin: read(`${i * 2}.stdin`),
  }))
}

const SECRET =
  "apiVersion: v1\nkind: Secret\nmetadata:\n  name: key\nstringData:\n  Authorization: '${OPENAI_API_KEY}'\n"
const BACKEND = (model: string): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: llm\nspec:\n  ai:\n    provider:\n      openai:\n        model: ${model}\n`

const NASTY: Readonly<Record<string, string>> = {
  plain: BACKEND('gpt-4o'),
  'dollars, backticks and backslashes': BACKEND('"$HOME ${HOME} $(id) `id` \\\\ \\$ $$"'),
  'a backslash at the end of a line': `# \\\n${BACKEND('gpt-4o')}# \\\\\n`,
  'lines that end a here-document': `# EOF\nEOF: 1\n---\n${BACKEND('|\n          a')}\n# x\n`,
  'the bare word': 'a: |\nEOF\nEOF2\n',
  'CRLF line ends': BACKEND('gpt-4o').replaceAll('\n', '\r\n'),
  'no line break at the end': BACKEND('gpt-4o').trimEnd(),
  'text that nobody can read': 'a: [\n$x `y` \\\n',
  'quotes and history marks': BACKEND(`"it's !! \\"so\\" !$"`),
  'other languages': BACKEND('"模型 — ✓"'),
}

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
const stdins = (texts: readonly string[], values?: Readonly<Record<string, string>>): readonly string[] =>
  calls(texts.map((text) => shellCommand(text, 'apply', null)).join(''), values).map(({ stdin }) => stdin)

describe('a here-document', () => {
  it('arrives as it stands, whatever the text holds', () => {
    const texts = Object.values(NASTY)
    expect(stdins(texts)).toEqual(texts.map(ended))
  })

  it("has only the Secret's variable put in", () => {
    const value = 'sk-$x`y`\\z'
    const texts = Object.values(NASTY).map((text) => `${SECRET}---\n${text}`)
    expect(stdins(texts, { OPENAI_API_KEY: value })).toEqual(
      texts.map((text) => ended(inApplyOrder(text)).replace('${OPENAI_API_KEY}', () => value)),
    )
  })

  it('arrives as it stands, whatever is drawn, beside a variable and alone', () => {
    const drawn = seeds(60).map((seed) => {
      const random = new Random(seed)
      const parts = [
        '$',
        '${',
        '}',
        '$(',
        ')',
        '`',
        '\\',
        "'",
        '"',
        '!',
        '\n',
        '\r\n',
        '\t',
        ' ',
        'EOF',
        '#',
        '- ',
        'a: ',
        '模',
        '${HOME}',
        '$OPENAI_API_KEY',
        '<<EOF',
        '\\\n',
      ]
      return `kind: ConfigMap\n# ${Array.from({ length: 1 + random.below(30) }, () => random.pick(parts)).join('')}x\n`
    })
    expect(stdins(drawn)).toEqual(drawn.map(ended))
    const beside = drawn.map((text) => `${SECRET}---\n${text}`)
    const value = 'sk-$x`y`\\z'
    expect(stdins(beside, { OPENAI_API_KEY: value })).toEqual(
      beside.map((text) => ended(inApplyOrder(text)).replace("'${OPENAI_API_KEY}'", () => `'${value}'`)),
    )
  })

  it('is quoted where no variable is, and ends with a word that is no line of the text', () => {
    expect(shellCommand('a: 1\n', 'apply', null)).toBe("kubectl apply -f- <<'EOF'\na: 1\nEOF\n")
    expect(shellCommand('a: |\nEOF\n', 'apply', null)).toMatch(/<<'EOF2'\n[^]*\nEOF2\n$/)
    expect(shellCommand(SECRET, 'apply', null)).toContain('<<EOF\n')
  })

  it('asks kubectl for what is wanted', () => {
    const commands = [shellCommand('a: 1', 'diff', null), shellCommand('a: 1', 'dry-run', 'demo')]
    expect(calls(commands.join('')).map(({ called }) => called)).toEqual([
      'diff -f-',
      'apply --dry-run=server -f- -n demo',
    ])
  })

  it('does nothing while a variable has no value', () => {
    expect(() => calls(shellCommand(SECRET, 'apply', null))).toThrow(/OPENAI_API_KEY/)
    expect(calls(`(${shellCommand(SECRET, 'apply', null)})\ntrue`)).toEqual([])
  })

  it('leaves a placeholder of another tool alone', () => {
    const text = BACKEND('${MODEL}')
    expect(shellVariables(text)).toEqual([])
    expect(stdins([text], { MODEL: 'x' })).toEqual([text])
  })
})

describe('the values of variables', () => {
  const pem = '-----BEGIN CERTIFICATE-----\nMIIB/+=\n-----END CERTIFICATE-----\n'
  it('come from files on one line, so that YAML reads them back', async () => {
    const { load } = await import('js-yaml')
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ca\ndata:\n  ca.crt: "\${CA_CRT}"\n---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: gcp\nstringData:\n  credentials.json: '\${GCP}'\n`
    writeFileSync(join(folder, 'ca.crt'), pem)
    writeFileSync(
      join(folder, 'credentials.json'),
      '{\n  "private_key": "-----BEGIN\\nx\\n",\n  "type": "service_account"\n}\n',
    )
    const variables = shellVariables(text)
    expect(variables).toEqual([
      { name: 'CA_CRT', key: 'ca.crt', form: 'pem' },
      { name: 'GCP', key: 'credentials.json', form: 'json' },
    ])
    const script = [...variables.map(setCommand), shellCommand(text, 'apply', null)].join('\n')
    const [ca = '', secret = ''] = (calls(script)[0]?.stdin ?? '').split('---\n')
    expect(load(ca)).toMatchObject({ data: { 'ca.crt': pem } })
    const { stringData } = load(secret) as { stringData: Record<string, string> }
    expect(JSON.parse(stringData['credentials.json'] ?? '')).toEqual({
      private_key: '-----BEGIN\nx\n',
      type: 'service_account',
    })
  })
})
