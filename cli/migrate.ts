import {
  DEFAULT_SETTINGS,
  findRelease,
  formatPath,
  isLoss,
  migrate,
  NoTarget,
  noteText,
  read,
  report,
  visible,
  type Migration,
  type MigrationNote,
} from '../src/index.js'
import { checkRelease, choice, UsageError, parsed } from './arguments.js'
import type { Outcome } from './check.js'
import { readText } from './input.js'
import { cli, words } from './language.js'

/** What `migrate` was asked to do. */
export interface MigrateCall {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly kind: string | null
  readonly dataPlane: 'envoy' | 'agentgateway' | null
  readonly format: 'yaml' | 'json'
}

/** Reads the arguments after `migrate`. Throws a UsageError for anything it does not know. */
export function readMigrateCall(args: readonly string[]): MigrateCall {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals
  if (values.to === undefined) throw new UsageError(cli.noTarget)
  if (file === undefined) throw new UsageError(cli.noFile)
  if (more.length > 0) throw new UsageError(cli.oneFile('migrate'))
  const from = values.from ?? 'auto'
  checkRelease(values.to)
  if (from !== 'auto') checkRelease(from)
  const { kind, 'data-plane': plane } = values
  return {
    file,
    from,
    to: values.to,
    kind: kind === undefined ? null : choice('--kind', kind, ['AgentgatewayBackend', 'AgentgatewayModel']),
    dataPlane: plane === undefined ? null : choice('--data-plane', plane, ['envoy', 'agentgateway']),
    format: choice('--format', values.format ?? 'yaml', ['yaml', 'json']),
  }
}

const parse = (args: readonly string[]) =>
  parsed({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      kind: { type: 'string' },
      'data-plane': { type: 'string' },
      format: { type: 'string' },
    },
  })

/** Leads one file to another release; every note is a line of standard error. Throws a UsageError where it can't be led there. */
export function migrateFile(call: MigrateCall): Outcome {
  const text = readText(call.file)
  const source = read(text, { ...DEFAULT_SETTINGS, release: call.from, dataPlane: call.dataPlane })
  if (source.documents.length > 0 && source.documents.every(({ root }) => root === null))
    throw new UsageError(cli.noDocument(call.file === '-' ? cli.input : call.file))
  const migration = migrated(source, call)
  const { notes } = migration
  return {
    out: call.format === 'json' ? json(migration) : migration.text,
    notes: [...ignoredFlags(call), ...notes.map((note) => line(note))],
    status: notes.some(isLoss) ? 1 : 0,
  }
}

function migrated(source: Parameters<typeof migrate>[0], { to, kind, dataPlane }: MigrateCall): Migration {
  try {
    return migrate(source, { release: to, kind, dataPlane })
  } catch (error) {
    if (!(error instanceof NoTarget)) throw error
    throw new UsageError(cli.servesNo(to, kind))
  }
}

function ignoredFlags({ to, from, dataPlane }: MigrateCall): string[] {
  const hasPlanes = [to, from].some((id) => (findRelease(id)?.planes.length ?? 2) > 1)
  return [...(dataPlane !== null && !hasPlanes ? [cli.ignored('--data-plane', to)] : [])]
}

function line({ kind, document, path, ...note }: MigrationNote): string {
  const place = [...(document === null ? [] : [cli.document(document)]), formatPath(path)].filter(Boolean).join(' ')
  return visible([cli.noteKinds[kind], place, noteText(note, words)].filter(Boolean).join(words.between.parts))
}

function json({ text, notes, endpoints, before, after }: Migration): string {
  const [old, now] = [before, after].map((reading) => {
    const { endpoints: all } = report('', reading, words)
    return new Map(reading.endpoints.map((endpoint, i) => [endpoint, all[i] ?? null]))
  })
  return `${JSON.stringify({
    version: 1,
    yaml: text,
    notes: notes.map((note) => ({
      document: note.document,
      path: formatPath(note.path),
      kind: note.kind,
      code: note.code,
      text: noteText(note, words),
    })),
    endpoints: endpoints.map((each) => ({
      before: each.before && (old?.get(each.before) ?? null),
      after: each.after && (now?.get(each.after) ?? null),
      same: each.same,
    })),
  })}\n`
}
