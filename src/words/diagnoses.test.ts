import fs from 'node:fs'
import { expect, test } from 'vitest'
import { messages } from '../diagnose/table.js'
import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import { diagnosisWords } from './en/diagnoses.js'

const FILE = 'docs/answers.md'

/** Parts that print their own names. */
const names = new Proxy<Record<string, unknown>>(
  {},
  { get: (_, name) => (name === 'found' ? ['‹providers›'] : name === 'line' ? 3 : `‹${String(name)}›`) },
) as never

const TITLES = {
  kubectl: 'kubectl',
  status: 'Status conditions',
  controller: 'Logs of the controllers',
  envoy: 'Envoy',
  tls: 'TLS handshakes with the upstream',
  agentgateway: 'agentgateway',
  curl: 'curl, of its own connection to the gateway',
  http: 'Statuses and bodies',
  provider: 'Error bodies of providers',
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

function page(): string {
  const codes = Object.keys(messages) as DiagnosisCode[]
  const sections = Object.entries(TITLES).map(([family, title]) => {
    const rows = codes
      .filter((code) => messages[code].family === family)
      .map((code) => {
        const { means, next } = diagnosisWords[code]
        return `| \`${code}\` | ${cell(means(names))} ${cell(next(names))} | ${cell(messages[code].source)} |`
      })
    return [`## ${title}`, '', '| code | means, and what to do | told by |', '| --- | --- | --- |', ...rows, ''].join(
      '\n',
    )
  })
  return [
    '# Answers that are recognised',
    '',
    'What "What does this answer mean?" in the page and `explain` on the command line know: messages of kubectl, controllers, gateways, curl and providers. Each is recognised by identifiers, codes or short fragments, and leads to the place of the YAML that causes it where the analysis shows one. Made from the table by `UPDATE_DOCS=1 npm run unit`.',
    '',
    ...sections,
  ].join('\n')
}

test('the docs list every message', () => {
  if (process.env['UPDATE_DOCS'] === '1') fs.writeFileSync(FILE, page())
  expect(fs.readFileSync(FILE, 'utf8')).toBe(page())
})
