import { describe, expect, test } from 'vitest'
import { read } from '../reading.js'
import { fixed } from '../tests/support/fixed.js'
import { unwrapped } from './wrappers.js'

const BACKEND = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    provider:
      openai: {}
`
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  Authorization: $TOKEN\n'
const JSON_BACKEND = JSON.stringify({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayBackend',
  metadata: { name: 'llm' },
  spec: { ai: { provider: { openai: {} } } },
})
const both = `${BACKEND}---\n${SECRET}`
const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))

/** What people paste, the texts that are meant, and the wrappers around them. */
const PASTES: readonly (readonly [name: string, text: string, meant: string, wrappers: readonly string[]])[] = [
  ['kubectl apply -f- <<EOF', `kubectl apply -f- <<EOF\n${both}EOF\n`, both, ['shell']],
  ['quoted, with a prompt', `$ kubectl apply -f - <<'EOF'\n${BACKEND}EOF`, BACKEND, ['shell']],
  ['cat and a pipe', `cat <<EOF | kubectl apply -f -\n${BACKEND}EOF\n`, BACKEND, ['shell']],
  ['a word of one’s own, in double quotes', `kubectl apply -f- <<"YAML"\n${BACKEND}YAML\n`, BACKEND, ['shell']],
  [
    'several, with commands around them',
    `export TOKEN=x\nkubectl apply -f- <<EOF\n${SECRET}EOF\n\n# then\nkubectl apply -f- <<EOF\n${BACKEND}EOF\nkubectl get agentgatewaybackends\n`,
    `${SECRET}---\n${BACKEND}`,
    ['shell', 'shell'],
  ],
  ['a word with blanks in quotes', `kubectl apply -f- <<"E O F"\n${BACKEND}E O F\n`, BACKEND, ['shell']],
  [
    'a word with dots and dashes, then another command',
    `cat > a.yaml <<__END-1.2__\n${BACKEND}__END-1.2__\nkubectl apply -f a.yaml\n`,
    BACKEND,
    ['shell'],
  ],
  ['a prompt of root', `root@host:~# kubectl apply -f- <<EOF\n${BACKEND}EOF\n`, BACKEND, ['shell']],
  ['a prompt of root in brackets', `[root@host ~]# kubectl apply -f- <<EOF\n${BACKEND}EOF\n`, BACKEND, ['shell']],
  ['a heredoc that does not end', `kubectl apply -f- <<EOF\n${BACKEND}`, BACKEND, ['shell']],
  ['tabs that the shell strips', `kubectl apply -f- <<-EOF\n${BACKEND}\tEOF\n`, BACKEND, ['shell']],
  [
    'a body behind tabs that the shell strips',
    `cat <<-EOF | kubectl apply -f -\n${both.replaceAll(/^(?=.)/gm, '\t')}\tEOF\n`,
    both,
    ['shell'],
  ],
  [
    'a command in a continued line, then others',
    `helm upgrade -i x \\\n  --wait\nkubectl apply --server-side -n gwtest -f - <<'EOF' && echo done\n${BACKEND}EOF\ncurl localhost\n`,
    BACKEND,
    ['shell'],
  ],
  ['a fence with attributes', `\`\`\`yaml {linenos=true}\n${BACKEND}\`\`\`\n`, BACKEND, ['markdown']],
  ['a fence that does not end', `\`\`\`yaml\n${BACKEND}`, BACKEND, ['markdown']],
  ['a heredoc into a file', `tee backend.yaml <<EOF\n${BACKEND}EOF\n`, BACKEND, ['shell']],
  ['a here-document without a blank', `kubectl apply -f-<<EOF\n${BACKEND}EOF\n`, BACKEND, ['shell']],
  ['JSON in a heredoc', `kubectl apply -f- <<EOF\n${JSON_BACKEND}\nEOF\n`, `${JSON_BACKEND}\n`, ['shell']],
  ['a fence', `Create it:\n\n\`\`\`yaml\n${both}\`\`\`\n\nNote: done.\n`, both, ['markdown']],
  ['tildes without a language', `~~~\n${BACKEND}~~~\n`, BACKEND, ['markdown']],
  ['a fence in a list', `1. Create it:\n\n${indented(`\`\`\`yaml\n${both}\`\`\`\n`, 3)}`, both, ['markdown']],
  ['a fence around a command', `\`\`\`sh\nkubectl apply -f- <<EOF\n${BACKEND}EOF\n\`\`\`\n`, BACKEND, ['shell']],
  [
    'two fences',
    `\`\`\`yaml\n${SECRET}\`\`\`\nand\n\`\`\`yaml\n${BACKEND}\`\`\`\n`,
    `${SECRET}---\n${BACKEND}`,
    ['markdown', 'markdown'],
  ],
  ['a copy that is indented as a whole', indented(both, 3), both, ['indent']],
  ['a command that is indented as a whole', indented(`kubectl apply -f- <<EOF\n${both}EOF\n`, 4), both, ['shell']],
  ['CRLF', `kubectl apply -f- <<EOF\n${both}EOF\n`.replaceAll('\n', '\r\n'), both.replaceAll('\n', '\r\n'), ['shell']],
]

describe.each(PASTES)('%s', (_, text, meant, wrappers) => {
  const [within, alone] = [read(text), read(meant)]

  test('is read through its wrapper, at the places where it stands', () => {
    const names = (reading: typeof within) => reading.documents.map(({ kind, name, valid }) => [kind, name, valid])
    expect(names(within)).toEqual(names(alone))
    expect(within.endpoints.map(({ wire }) => wire)).toEqual(alone.endpoints.map(({ wire }) => wire))
    for (const { root } of within.documents)
      expect(text.slice(root?.start, (root?.start ?? 0) + 13)).toMatch(/^(?:apiVersion:|\{"apiVersion")/)
    expect(within.verdict).toEqual(alone.verdict)
  })

  test('has one info for each wrapper at its line', () => {
    const told = within.findings.filter(({ code }) => code === 'wrapped')
    expect(told.map(({ params }) => (params as { in: string }).in)).toEqual(wrappers)
    expect(told.every(({ severity }) => severity === 'info')).toBe(true)
  })

  test('comes out as what is meant', () => {
    expect(unwrapped(text)?.replaceAll('\r\n', '\n')).toBe(meant.replaceAll('\r\n', '\n'))
  })
})

test('in an unquoted heredoc the shell takes its escapes first', () => {
  const text =
    'kubectl apply -f- <<EOF\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: "\\$x \\`y\\` $T"}\nEOF\n'
  expect(unwrapped(text)).toContain('a: "$x `y` $T"')
  expect(unwrapped(text.replace('<<EOF', "<<'EOF'"))).toContain('a: "\\$x \\`y\\` $T"')
})

test.each([
  ['YAML', both],
  [
    'a script in a ConfigMap',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  run: |\n    kubectl apply -f- <<EOF\n    kind: Secret\n    EOF\n',
  ],
  [
    'Markdown in a ConfigMap',
    'kind: ConfigMap\napiVersion: v1\nmetadata: {name: c}\ndata:\n  a.md: |\n    ```yaml\n    a: b\n    ```\n',
  ],
  ['prose', 'Please have a look.\n'],
  ['nothing', ''],
])('%s has no wrapper', (_, text) => {
  expect(unwrapped(text)).toBeNull()
  expect(read(text).findings.filter(({ code }) => code === 'wrapped')).toEqual([])
})

test('JSON objects one after another are a stream', () => {
  const json = (name: string) =>
    JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name }, data: { a: '}{"' } })
  for (const glue of ['\n', '', ' ', '\n\n']) {
    const { documents, valid } = read(`${json('a')}${glue}${json('b')}\n`)
    expect([documents.map(({ name }) => name), documents.length]).toEqual([['a', 'b'], 2])
    expect(valid).toBe(false) // `}{"` is no base64
  }
})

describe('spec alone', () => {
  const body = (ai: string): string => `spec:\n  ai:\n    ${ai}\n`

  test.each([
    ['provider: {openai: {}}', 'AgentgatewayBackend', 'agentgateway.dev/v1alpha1'],
    ['groups: [{providers: [{name: a, openai: {}}]}]', 'AgentgatewayBackend', 'agentgateway.dev/v1alpha1'],
    [
      'multipool: {priorities: [{pool: [{provider: {openai: {authToken: {kind: Passthrough}}}}]}]}',
      'Backend',
      'gateway.kgateway.dev/v1alpha1',
    ],
  ])('%s is read by its shape; the missing head is the finding, and its fix adds it', (ai, kind, apiVersion) => {
    const reading = read(body(ai))
    expect(reading.endpoints).toHaveLength(1)
    expect(reading.valid).toBe(false)
    const [finding] = reading.findings.filter(({ code }) => code === 'head-missing')
    const after = finding ? fixed(reading, finding) : null
    // What is missing is told once, with what it must be.
    expect(reading.findings.filter(({ path }) => path[0] === 'apiVersion' || path[0] === 'kind')).toHaveLength(2)
    expect(after).toMatch(new RegExp(`^apiVersion: ${apiVersion}\nkind: ${kind}\nspec:`))
  })

  test('anything else without a head stays what it is', () => {
    expect(read('spec: {a: 1}\n').findings.map(({ code }) => code)).toEqual(['required', 'required'])
  })
})
