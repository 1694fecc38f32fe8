import { pathToFileURL } from 'node:url'
import path from 'node:path'
import type { Report } from '../src/index.js'

type Diagnostic = Report['diagnostics'][number]
type Edit = NonNullable<Diagnostic['fix']>['edits'][number]

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** The findings of files as a SARIF 2.1.0 log, which code scanning services read. */
export function sarif(reports: readonly Report[], version: string): string {
  const codes = [...new Set(reports.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)))]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ai-backends', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap(({ file, diagnostics }) =>
          diagnostics.map((diagnostic) => resultOf(diagnostic, uriOf(file), codes.indexOf(diagnostic.code))),
        ),
      },
    ],
  }
  return `${JSON.stringify(log)}\n`
}

function resultOf(diagnostic: Diagnostic, uri: string, ruleIndex: number) {
  const { severity, code, path: field, message, fix } = diagnostic
  const artifactLocation = { uri }
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: field === '' ? message : `${field}: ${message}` },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(diagnostic) } }],
    ...(fix &&
      fix.edits.length > 0 && {
        fixes: [
          {
            description: { text: fix.text },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((edit) => ({
                  deletedRegion: regionOf(edit),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          },
        ],
      }),
  }
}

const regionOf = ({ line, column, endLine, endColumn }: Omit<Edit, 'newText'>) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

/** A relative name stays relative, so that a service finds the file in its checkout. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin'
  if (path.isAbsolute(file)) return pathToFileURL(file).href
  return file.split(path.sep).map(encodeURIComponent).join('/')
}
