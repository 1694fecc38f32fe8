import fs from 'node:fs'
import { expect, test } from 'vitest'
import { messages } from '../diagnose/table.js'
import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import type { DiagnosisWords } from './diagnoses.js'
import { diagnosisWords as english } from './en/diagnoses.js'
import { diagnosisWords as chinese } from './zh/diagnoses.js'

/** Parts that print their own names. */
const names = new Proxy<Record<string, unknown>>(
  {},
  { get: (_, name) => (name === 'found' ? ['‹providers›'] : name === 'line' ? 3 : `‹${String(name)}›`) },
) as never

/** How the page of one language is written. */
interface Frame {
  readonly file: string
  readonly words: DiagnosisWords
  readonly title: string
  readonly about: string
  readonly head: string
  /** Stands between what a message means and what to do. */
  readonly between: string
  readonly families: Readonly<Record<string, string>>
}

const FRAMES: readonly Frame[] = [
  {
    file: 'docs/answers.md',
    words: english,
    title: 'Answers that are recognised',
    about:
      'What "What does this answer mean?" in the page and `explain` on the command line know: messages of kubectl, controllers, gateways, curl and providers. Each is recognised by identifiers, codes or short fragments, and leads to the place of the YAML that causes it where the analysis shows one. Made from the table by `UPDATE_DOCS=1 npm run unit`.',
    head: '| code | means, and what to do | told by |',
    between: ' ',
    families: {
      kubectl: 'kubectl',
      status: 'Status conditions',
      controller: 'Logs of the controllers',
      envoy: 'Envoy',
      tls: 'TLS handshakes with the upstream',
      agentgateway: 'agentgateway',
      curl: 'curl, of its own connection to the gateway',
      http: 'Statuses and bodies',
      provider: 'Error bodies of providers',
    },
  },
  {
    file: 'docs/zh/answers.md',
    words: chinese,
    title: '能认出的输出',
    about:
      '页面里的“这段输出是什么意思？”和命令行的 `explain` 认识这些消息：kubectl、控制器、网关、curl 和提供商打印的内容。它们按标识、代码或简短的片段来认；分析能看出原因时，会指到 YAML 里造成它的那一处。由 `UPDATE_DOCS=1 npm run unit` 从表生成。',
    head: '| 代码 | 意思，以及怎么办 | 谁打印的 |',
    between: '',
    families: {
      kubectl: 'kubectl',
      status: '状态',
      controller: '控制器的日志',
      envoy: 'Envoy',
      tls: '与上游的 TLS 握手',
      agentgateway: 'agentgateway',
      curl: 'curl 自己到网关的连接',
      http: '状态码和正文',
      provider: '提供商的错误正文',
    },
  },
]

const cell = (text: string): string => text.replaceAll('|', '\\|')

function page({ words, title, about, head, between, families }: Frame): string {
  const codes = Object.keys(messages) as DiagnosisCode[]
  const sections = Object.entries(families).map(([family, name]) => {
    const rows = codes
      .filter((code) => messages[code].family === family)
      .map((code) => {
        const { means, next } = words[code]
        return `| \`${code}\` | ${cell(means(names))}${between}${cell(next(names))} | ${cell(messages[code].source)} |`
      })
    return [`## ${name}`, '', head, '| --- | --- | --- |', ...rows, ''].join('\n')
  })
  return [`# ${title}`, '', about, '', ...sections].join('\n')
}

test.each(FRAMES)('$file lists every message', (frame) => {
  const { file } = frame
  if (process.env['UPDATE_DOCS'] === '1') fs.writeFileSync(file, page(frame))
  expect(fs.readFileSync(file, 'utf8')).toBe(page(frame))
})
