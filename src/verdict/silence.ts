import type { Finding } from '../model/finding.js'
import type { Lines } from '../yaml/lines.js'

/** A comment that turns findings off, with their codes. */
const IGNORE =
  /(?:^|[ \t])#[ \t]*ai-backends:[ \t]*ignore[ \t]+([a-z0-9]+(?:-[a-z0-9]+)*(?:[ \t]*,?[ \t]*[a-z0-9]+(?:-[a-z0-9]+)*)*)[ \t]*$/

/**
 * Findings without those that a comment turns off: `# ai-backends: ignore CODE` on the line of a warning or an info, or on
 * the line above it. An error is never silent.
 */
export function silence(
  text: string,
  lines: Lines,
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly silenced: readonly Finding[] } {
  if (!text.includes('ai-backends:')) return { findings, silenced: [] }
  const codesOn = (line: number): readonly string[] => {
    if (line < 1) return []
    const start = lines.offset({ line, column: 1 })
    const end = line < lines.count ? lines.offset({ line: line + 1, column: 1 }) : text.length
    return IGNORE.exec(text.slice(start, end).replace(/[\r\n]+$/, ''))?.[1]?.split(/[ \t,]+/) ?? []
  }
  const isSilent = ({ severity, code, range }: Finding): boolean => {
    if (severity === 'error') return false
    const { line } = lines.position(range.start)
    return [...codesOn(line), ...codesOn(line - 1)].includes(code)
  }
  const silenced = findings.filter(isSilent)
  return { findings: findings.filter((finding) => !silenced.includes(finding)), silenced }
}
