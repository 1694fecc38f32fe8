// The large texts that both halves of the bench put through: the engine in Node, and the page in Chromium.

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

/** Stands in the first backend of each text, for somebody to click its fix. */
const MISTAKE = '  lables: {team: a}\n'
const MEMBER = '        - {hostOverride: {host: h.internal, port: 80}, provider: {openai: {model: m}}}\n'

const backend = (name: string, body: string): string =>
  `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: ${name}\n${name === 'b0' ? MISTAKE : ''}spec:\n  type: AI\n  ai:\n${body}`

/** A backend with one provider; about 210 characters. */
export const single = (i: number): string =>
  backend(
    `b${i}`,
    '    llm:\n      hostOverride:\n        host: h.internal\n        port: 80\n      provider:\n        openai:\n          model: m\n',
  )

const pool = (members: number, member: string): string =>
  backend('b0', `    multipool:\n      priorities:\n      - pool:\n${member.repeat(members)}`)

const route = (i: number): string =>
  `---\n{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r${i}}, spec: {rules: [{backendRefs: [{name: b0, group: gateway.kgateway.dev, kind: Backend}]}]}}\n`

const configMap = (i: number): string => `---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c${i}\n`

/** Texts by what they consist of, each of any size; `size` is the one that people met. */
export const SCALE: Readonly<Record<string, { readonly size: number; readonly make: (size: number) => string }>> = {
  'routes × as many members': {
    size: 100,
    make: (size) => pool(size, MEMBER) + times(size, route),
  },
  'small documents': { size: 100_000, make: (size) => single(0) + times(size, (i) => `---\na: ${i}\n`) },
  ConfigMaps: { size: 100_000, make: (size) => single(0) + times(size, configMap) },
  backends: { size: 20_000, make: (size) => times(size, (i) => `---\n${single(i)}`) },
  'flow list, units': {
    size: 2_800_000,
    make: (size) =>
      pool(1, `${MEMBER}        - provider: {openai: {model: [${'an item, '.repeat(Math.ceil(size / 9))}]}}\n`),
  },
  'flow list, items': { size: 1_000_000, make: (size) => `${single(0)}---\na: [${'1,'.repeat(size)}]\n` },
  'CR as line end, units': {
    size: 2_000_000,
    make: (size) => `${single(0)}${'# a comment of some length\n'.repeat(Math.ceil(size / 27))}`.replaceAll('\n', '\r'),
  },
  'CR between fields, units': {
    size: 2_000_000,
    make: (size) => `${single(0)}${times(Math.ceil(size / 15), (i) => `k${i}: value\n`)}`.replaceAll('\n', '\r'),
  },
  'documents of 80 units': {
    size: 260_000,
    make: (size) =>
      single(0) + times(size, (i) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${i}}\ndata: {a: b}\n`),
  },
}
