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

/** What `migrate` was asked to do. */
export interface MigrateCall {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly kind: string | null
  readonly dataPlane: 'envoy' | 'agentgateway' | null
  readonly lang: 'en' | 'zh'
  readonly format: 'yaml' | 'json'
}

/** Reads the arguments after `migrate`. Throws a UsageError for anything it does not know. */
export function readMigrateCall(args: readonly string[]): MigrateCall {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals
  if (values.to === undefined) throw new UsageError('migrate needs --to RELEASE')
  if (file === undefined) throw new UsageError('no file given; name one, or "-" for standard input')
  if (more.length > 0) throw new UsageError('migrate takes one file')
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
    lang: choice('--lang', values.lang ?? 'en', ['en', 'zh']),
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
      lang: { type: 'string' },
      format: { type: 'string' },
    },
  })

/** Leads one file to another release; every note is a line of standard error. Throws a UsageError where it can't be led there. */
export function migrateFile(call: MigrateCall): Outcome {
  const text = readText(call.file)
  const source = read(text, { ...DEFAULT_SETTINGS, release: call.from, dataPlane: call.dataPlane })
  if (source.documents.length > 0 && source.documents.every(({ root }) => root === null))
    throw new UsageError(`${call.file === '-' ? 'standard input' : call.file} holds no document that can be read`)
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
    throw new UsageError(`${to} serves no ${kind ?? 'AI backends'}`)
  }
}

function ignoredFlags({ lang, to, from, dataPlane }: MigrateCall): string[] {
  const hasPlanes = [to, from].some((id) => (findRelease(id)?.planes.length ?? 2) > 1)
  return [
    ...(lang === 'en' ? [] : [`--lang ${lang} has no words yet; English is used`]),
    ...(dataPlane !== null && !hasPlanes ? [`--data-plane has no meaning for ${to} and is ignored`] : []),
  ]
}

function line({ kind, document, path, ...note }: MigrationNote): string {
  const place = [...(document === null ? [] : [`document ${document}`]), formatPath(path)].filter(Boolean).join(' ')
  return visible([kind, place, noteText(note)].filter(Boolean).join(': '))
}

function json({ text, notes, endpoints, before, after }: Migration): string {
  const [old, now] = [before, after].map((reading) => {
    const { endpoints: all } = report('', reading)
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
      text: noteText(note),
    })),
    endpoints: endpoints.map((each) => ({
      before: each.before && (old?.get(each.before) ?? null),
      after: each.after && (now?.get(each.after) ?? null),
      same: each.same,
    })),
  })}\n`
}
