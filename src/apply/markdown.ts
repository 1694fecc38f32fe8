import type { Reading } from '../reading.js'
import { badgeText } from '../report.js'
import type { Words } from '../words/words.js'

/** What the columns of the table are called. */
export interface MarkdownHeads {
  readonly endpoint: string
  readonly target: string
  readonly wire: string
}

/**
 * A text as Markdown, for an issue or a runbook: what its endpoints do on the release, and the YAML in a fence that none of
 * its lines ends. `text` is what may be shown of it.
 */
export function markdownOf(text: string, reading: Reading, heads: MarkdownHeads, words: Words): string {
  const { product, version } = reading.release
  const rows = reading.endpoints.map((endpoint) => {
    const { member, host, port } = endpoint
    const names = [member.provider?.label, member.model ?? member.name].filter(Boolean).join(' ')
    return row([
      names,
      `\`${host ?? endpoint.target?.name ?? '?'}:${port ?? '?'}\``,
      badgeText(endpoint, reading, words),
    ])
  })
  const table = [row([heads.endpoint, heads.target, heads.wire]), row(['---', '---', '---']), ...rows]
  const fence = fenceFor(text)
  return [
    `**${product} ${version}**`,
    ...(rows.length > 0 ? [table.join('\n')] : []),
    `${fence}yaml\n${text}${/\n$/.test(text) || text === '' ? '' : '\n'}${fence}\n`,
  ].join('\n\n')
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** More backticks than any run of the text has. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(longest + 1)
}
