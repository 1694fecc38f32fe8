import { groups, pool } from './carriers.js'
import { each, family, many, type HostileInput } from './input.js'

const HEAD = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: big\n'
const LEVELS = [10, 99, 100, 101, 1000, 10_000, 100_000]
const levels = (count: number): string => `${count} levels`

/** Nesting; every level of indented blocks costs its own indentation, so those stop earlier. */
const depth: readonly HostileInput[] = [
  ...family(
    'depth of block maps',
    each([10, 40, 99, 101, 500, 1500], levels, (n) => `${HEAD}spec:\n${many(n, (i) => `${' '.repeat(i + 1)}a:\n`)}`),
  ),
  ...family(
    'depth of lists on one line',
    each(LEVELS, levels, (n) => `${HEAD}spec:\n${'- '.repeat(n)}a\n`),
  ),
  ...family(
    'depth of flow lists',
    each(LEVELS, levels, (n) => `${HEAD}spec: ${'['.repeat(n)}${']'.repeat(n)}\n`),
  ),
  ...family(
    'depth of flow maps',
    each(LEVELS, levels, (n) => `${HEAD}spec: ${'{a: '.repeat(n)}1${'}'.repeat(n)}\n`),
  ),
  ...family(
    'depth of open flow lists',
    each(LEVELS, levels, (n) => `${HEAD}spec: ${'['.repeat(n)}`),
  ),
  ...family(
    'depth of JSON',
    each(LEVELS, levels, (n) => `{"apiVersion":"v1","kind":"Backend","spec":${'{"ai":['.repeat(n)}${']}'.repeat(n)}}`),
  ),
  ...family(
    'depth of explicit keys',
    each([10, 99, 1000, 100_000], levels, (n) => `${'? '.repeat(n)}a\n`),
  ),
]

/** The test command takes texts of less than half the size, which a quadratic cost would show as well; `npm run hostile` takes all of it. */
const sized = (count: number): number => (process.env['HOSTILE'] === 'whole' ? count : count * 0.4)

const WIDE = sized(50_000)
const width = family('width', {
  'keys of a map': () => `${HEAD}spec:\n${many(WIDE, (i) => `  k${i}: ${i}\n`)}`,
  'keys of a flow map': () => `${HEAD}spec: {${many(WIDE, (i) => `k${i}: ${i},`)}}\n`,
  'items of a list': () => `${HEAD}spec:\n  ai:\n    groups:\n${many(WIDE, () => '    - a\n')}`,
  'items of a flow list': () => `${HEAD}spec: {ai: {groups: [${'a,'.repeat(WIDE)}]}}\n`,
  'empty items': () => `${HEAD}spec:\n${'- \n'.repeat(WIDE)}`,
  'items on lines of their own in a flow list': () => `${HEAD}spec: [\n${'a,\n'.repeat(WIDE)}]\n`,
  labels: () => `${HEAD}  labels:\n${many(WIDE, (i) => `    l${i}: "${i}"\n`)}`,
  'labels that are no strings': () => `${HEAD}  labels:\n${many(WIDE, (i) => `    l${i}: ${i}\n`)}`,
  'the same key': () => `${HEAD}spec:\n${'  a: 1\n'.repeat(WIDE)}`,
  'unknown fields of a provider': () => groups({ provider: many(sized(10_000), (i) => `f${i}: 1\n          `) }),
  'aliases of one anchor': () => `${HEAD}spec:\n  a: &a 1\n  l:\n${'  - *a\n'.repeat(WIDE)}`,
  anchors: () => `${HEAD}spec:\n${many(WIDE, (i) => `- &a${i} ${i}\n`)}`,
  'undefined aliases': () => `${HEAD}spec:\n${many(WIDE, (i) => `- *a${i}\n`)}`,
  'small maps': () => `${HEAD}spec:\n${many(sized(20_000), (i) => `- a: ${i}\n  b: {c: d}\n`)}`,
  'empty maps on one line': () => `${HEAD}spec: [${'{},'.repeat(WIDE)}]\n`,
  comments: () => `${HEAD}${'# a comment\n'.repeat(WIDE)}spec: {}\n`,
  'comments before a nested block': () => `${HEAD}spec:\n${'  # a comment\n'.repeat(WIDE)}  ai: {}\n`,
  'blank lines': () => `${HEAD}${'\n'.repeat(WIDE)}spec: {}\n`,
  'block scalars': () => `${HEAD}spec:\n${many(sized(20_000), (i) => `  k${i}: |\n    text\n`)}`,
  'quoted keys': () => `${HEAD}spec:\n${many(WIDE, (i) => `  "k${i}": 'v'\n`)}`,
  'explicit keys': () => `${HEAD}spec:\n${many(WIDE, (i) => `  ? k${i}\n`)}`,
  'keys without a value': () => `${HEAD}spec:\n${many(WIDE, (i) => `  k${i}:\n`)}`,
  'set members without a value in flow style': () => `${HEAD}spec: {${many(WIDE, (i) => `k${i},`)}}\n`,
  'members of a pool': () =>
    many(1, () => pool().replace(/( {8}- provider[\s\S]*)/, (member) => member.repeat(sized(2000)))),
  groups: () => groups().replace(/( {4}- providers[\s\S]*)/, (group) => group.repeat(sized(2000))),
})

const LONG = sized(2_000_000)
const line = family('long lines', {
  'plain value': () => pool({ model: 'a'.repeat(LONG) }),
  'plain value of words': () => pool({ model: 'a '.repeat(LONG / 2) }),
  'plain value with colons': () => pool({ model: 'a:'.repeat(LONG / 2) }),
  'plain value with number signs': () => pool({ model: 'a#'.repeat(LONG / 2) }),
  'double quotes': () => pool({ model: `"${'a'.repeat(LONG)}"` }),
  'double quotes full of escapes': () => pool({ model: `"${'\\u0061'.repeat(Math.floor(LONG / 6))}"` }),
  'single quotes': () => pool({ model: `'${'a'.repeat(LONG)}'` }),
  'single quotes full of quotes': () => pool({ model: `'${"''".repeat(LONG / 2)}'` }),
  'open double quotes': () => pool({ model: `"${'a'.repeat(LONG)}` }),
  'flow list': () => pool({ model: `[${'an item of a list, '.repeat(Math.floor(LONG / 19))}]` }),
  'flow map': () => pool({ model: `{${many(LONG / 50, (i) => `${'k'.repeat(40)}${i}: v, `)}}` }),
  comment: () => pool({ model: `a # ${'c'.repeat(LONG)}` }),
  'comment of number signs': () => pool({ model: `a ${'# '.repeat(LONG / 2)}` }),
  'comment of its own': () => pool({ before: `#${'c '.repeat(LONG / 2)}\n` }),
  'block scalar': () => pool({ model: `|\n                ${'a'.repeat(LONG)}` }),
  'folded block scalar': () => pool({ model: `>\n                ${'a '.repeat(LONG / 2)}` }),
  'header of a block scalar with a comment': () => pool({ model: `| #${'|'.repeat(LONG)}\n                a` }),
  'field name': () => pool({ provider: `${'a'.repeat(LONG)}: 1` }),
  'quoted field name': () => pool({ provider: `"${'a'.repeat(LONG)}": 1` }),
  'field name of spaces': () => pool({ provider: `a${' '.repeat(LONG)}: 1` }),
  'spaces before a value': () => pool({ model: `${' '.repeat(LONG)}a` }),
  'spaces behind a value': () => pool({ model: `a${' '.repeat(LONG)}` }),
  'tabs behind a value': () => pool({ model: `a${'\t'.repeat(LONG)}` }),
  'anchor name': () => pool({ model: `&${'a'.repeat(LONG)} b` }),
  'alias name': () => pool({ model: `*${'a'.repeat(LONG)}` }),
  tag: () => pool({ model: `!${'a'.repeat(LONG)} b` }),
  'digits of a number': () => pool({ port: '9'.repeat(LONG) }),
  'underscores of a number': () => pool({ port: `1${'_'.repeat(LONG)}0` }),
  'dots of a host': () => pool({ host: 'a.'.repeat(LONG / 2) }),
  'colons alone': () => ':'.repeat(LONG),
  'quotes alone': () => '"'.repeat(LONG),
  'dashes alone': () => '-'.repeat(LONG),
  'spaces alone': () => ' '.repeat(LONG),
  'tabs alone': () => '\t'.repeat(LONG),
  'opening braces alone': () => '{'.repeat(LONG),
  'exclamation marks alone': () => '!'.repeat(LONG),
  'percent signs alone': () => '%'.repeat(LONG),
  JSON: () =>
    JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { a: 'A'.repeat(LONG) } }),
  'more than is analysed': () => pool({ model: 'a'.repeat(3_100_000) }),
})

const stream = family('streams', {
  'thousands of separators': () => '---\n'.repeat(sized(50_000)),
  'thousands of separators with comments': () => '--- # c\n'.repeat(sized(50_000)),
  'thousands of ends': () => '...\n'.repeat(sized(50_000)),
  'separators and ends': () => '---\n...\n'.repeat(sized(50_000)),
  'a directive before thousands of separators': () => `%YAML 1.2\n${'---\n'.repeat(sized(50_000))}`,
  'thousands of directives': () => `${'%TAG ! tag:a,2000:\n'.repeat(sized(20_000))}---\n${pool()}`,
  'thousands of small objects': () =>
    many(sized(10_000), (i) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c${i}\n`),
  'the same object thousands of times': () =>
    many(sized(5000), () => '---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n'),
  'thousands of scalars': () => '---\na\n'.repeat(sized(20_000)),
  'thousands of broken objects': () => '---\n[a\n'.repeat(10_000),
  'hundreds of backends': () => many(sized(400), (i) => `---\n${pool({ name: `b${i}` })}`),
  'thousands of backends': () => many(sized(2000), (i) => `---\n${groups({ name: `b${i}` })}`),
  'a list of thousands of objects': () =>
    `apiVersion: v1\nkind: List\nitems:\n${many(sized(10_000), (i) => `- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: c${i}\n`)}`,
  'a list of hundreds of backends': () =>
    `apiVersion: v1\nkind: List\nitems:\n${many(
      sized(400),
      (i) =>
        `- ${groups({ name: `b${i}` })
          .trimEnd()
          .replaceAll('\n', '\n  ')}\n`,
    )}`,
  'a list of lists': () =>
    `apiVersion: v1\nkind: List\nitems:\n${many(1000, () => '- {apiVersion: v1, kind: List, items: [{}]}\n')}`,
})

export const large: readonly HostileInput[] = [...depth, ...width, ...line, ...stream]
