import type { Finding, Reading, Severity } from '../../src/index'
import { grouped } from '../engine/lookup'

/** A finding in its place of the list. */
export interface Listed {
  readonly finding: Finding
  /** What its document is called, where it is the first of several documents’; '' is the text as a whole. */
  readonly head: string | null
  /** The one before it that has the same cause in the same document. */
  readonly before: Finding | null
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The findings of each document together, the worst documents first, those of one cause together; notes come last. */
export function problemsOf({ findings, documents }: Pick<Reading, 'findings' | 'documents'>): {
  readonly listed: readonly Listed[]
  /** Errors and warnings; notes are none. */
  readonly problems: number
} {
  const isNote = ({ severity }: Finding): boolean => severity === 'info'
  const problems = findings.filter((finding) => !isNote(finding))
  const nameOf = (index: number | null): string => {
    const { kind, name } = (index === null ? null : documents[index]) ?? {}
    return [kind, name].filter(Boolean).join(' ')
  }
  const hasHeads = documents.length > 1
  const listed = [problems, findings.filter(isNote)].flatMap((all) =>
    ordered(all).map(({ finding, isFirst, before }) => ({
      finding,
      head: hasHeads && isFirst ? nameOf(finding.document) : null,
      before,
    })),
  )
  return { listed, problems: problems.length }
}

interface Placed extends Pick<Listed, 'finding' | 'before'> {
  /** The first of its document. */
  readonly isFirst: boolean
}

function ordered(findings: readonly Finding[]): readonly Placed[] {
  const byDocument = grouped(findings, ({ document }) => document)
  const worst = (own: readonly Finding[]): number => Math.min(...own.map(({ severity }) => RANK[severity]))
  return [...byDocument.values()]
    .sort((a, b) => worst(a) - worst(b))
    .flatMap((own) => {
      const bySeverity = [...own].sort((a, b) => RANK[a.severity] - RANK[b.severity])
      const byCause = [...grouped(bySeverity, ({ code }) => code).values()].flat()
      return byCause.map((finding, i) => ({
        finding,
        isFirst: i === 0,
        before: byCause[i - 1]?.code === finding.code ? (byCause[i - 1] ?? null) : null,
      }))
    })
}
