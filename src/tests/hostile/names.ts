import { groups, pool, single } from './carriers.js'
import { each, family, type HostileInput } from './input.js'

/** Names that mean something to JavaScript itself. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  'toJSON',
  'length',
  'then',
  'undefined',
] as const

const secret = (name: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n  namespace: ${name}\nstringData:\n  ${name}: ${name}\ndata:\n  ${name}: ${name}\n`

const everywhere = (name: string): string =>
  [
    pool({
      name,
      labels: `${name}: ${name}`,
      spec: `type: AI\n  ${name}: {${name}: ${name}}`,
      provider: `${name}: ${name}`,
      model: name,
      host: name,
    }),
    groups({ name, labels: `${name}: {${name}: 1}`, provider: `${name}: ${name}`, model: name, port: name }).replace(
      'openai:',
      `${name}:`,
    ),
    single({ name }).replace('openai:', `${name}:`),
    secret(name),
  ].join('---\n')

const HTML = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '</style><script>alert(1)</script>',
  '&lt;b&gt;&amp;&#x3c;',
  '<!-- comment -->',
  '${alert(1)}',
  '[link](javascript:alert(1))',
  '`rm -rf /`$(reboot)',
  "'; DROP TABLE backends; --",
  '%s%n%x%d',
]

const TEMPLATES = [
  '{{ .Values.port }}',
  '{{- if .Values.on }}',
  '{{ include "a.b" . | nindent 8 }}',
  '${PORT}',
  '$PORT',
  '${PORT:-443}',
  '$(PORT)',
  '<% port %>',
  '{% raw %}',
  '@@PORT@@',
  '#{port}',
]

const NUMBERS = [
  '99999999999999999999',
  '9007199254740993',
  '-9223372036854775809',
  '18446744073709551616',
  '1e999',
  '-1e999',
  '1e-999',
  '1e3',
  '.5',
  '5.',
  '0x1bb',
  '0o673',
  '0673',
  '0b110111011',
  '-0',
  '+443',
  '4_4_3',
  '_443',
  '443.0',
  '443.5',
  '4:4:3',
  '.inf',
  '-.Inf',
  '.nan',
  'Infinity',
  'NaN',
  '0xffffffffffffffffffffff',
  '٤٤٣',
  '443',
  '1e1000000000',
]

const quoted = (text: string): string => JSON.stringify(text)

export const names: readonly HostileInput[] = [
  ...family('prototype names everywhere', each(PROTOTYPE_NAMES, String, everywhere)),
  ...family(
    'prototype names as kind and version',
    each(
      PROTOTYPE_NAMES,
      String,
      (name) => `apiVersion: ${name}/${name}\nkind: ${name}\nmetadata:\n  name: ${name}\n${name}:\n  ${name}: {}\n`,
    ),
  ),
  ...family(
    'prototype names as merge',
    each(['__proto__', 'constructor'], String, (name) =>
      pool({ spec: `type: AI\n  x: &x {${name}: {polluted: true}}\n  y: {<<: *x}`, labels: `<<: {${name}: a}` }),
    ),
  ),
  ...family(
    'HTML and scripts in every string',
    each(HTML, String, (text) => everywhere(quoted(text)).replaceAll('443', quoted(text))),
  ),
  ...family(
    'HTML and scripts as plain text',
    each(HTML, String, (text) => pool({ name: text, model: text, host: text, labels: `${text}: ${text}` })),
  ),
  ...family(
    'templates',
    each(TEMPLATES, String, (text) => pool({ before: `# ${text}\n`, port: text, model: text, provider: text })),
  ),
  ...family(
    'templates in quotes',
    each(TEMPLATES, String, (text) => groups({ port: `'${text}'`, model: `'${text}'`, name: `'${text}'` })),
  ),
  ...family(
    'numbers',
    each(NUMBERS, String, (text) => pool({ port: text, model: text, labels: `${text}: ${text}` })),
  ),
]
