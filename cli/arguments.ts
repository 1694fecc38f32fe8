import { parseArgs, type ParseArgsConfig } from 'node:util'
import { findRelease, nearestReleases } from '../src/index.js'
import { languageCodes } from '../src/words/languages.js'
import { cli } from './language.js'

/** What `check` was asked to do. */
export interface CheckCall {
  readonly files: readonly string[]
  readonly release: string
  /** A second release, which the answers are compared with. */
  readonly compare: string | null
  readonly dataPlane: 'envoy' | 'agentgateway' | null
  readonly istioAutoMtls: boolean
  readonly production: boolean
  readonly agentgatewayModels: 'on' | 'off' | null
  readonly namespace: string
  readonly together: boolean
  /** Files with the cluster's own CustomResourceDefinitions. */
  readonly crds: readonly string[]
  readonly failOn: 'error' | 'warning'
  readonly format: (typeof FORMATS)[number]
}

const FORMATS = ['text', 'json', 'sarif', 'github'] as const

/** The call itself was wrong; the message is one clear line. */
export class UsageError extends Error {}

/** Reads the arguments after `check`. Throws a UsageError for anything it does not know. */
export function readCheckCall(args: readonly string[]): CheckCall {
  const { values, positionals } = parse(args)
  const release = values.release ?? 'auto'
  if (release !== 'auto') checkRelease(release)
  if (values.compare !== undefined) checkRelease(values.compare)
  if (positionals.length === 0) throw new UsageError(cli.noFiles)
  if (positionals.filter((file) => file === '-').length > 1) throw new UsageError(cli.inputOnce)
  const format = choice('--format', values.format ?? 'text', FORMATS)
  if (values.together && (format === 'sarif' || format === 'github')) throw new UsageError(cli.togetherFormat(format))
  return {
    files: positionals,
    release,
    compare: values.compare ?? null,
    dataPlane:
      values['data-plane'] === undefined
        ? null
        : choice('--data-plane', values['data-plane'], ['envoy', 'agentgateway']),
    istioAutoMtls: values['istio-auto-mtls'] ?? false,
    production: values.production ?? false,
    agentgatewayModels:
      values['agentgateway-models'] === undefined
        ? null
        : choice('--agentgateway-models', values['agentgateway-models'], ['on', 'off']),
    namespace: namespaceOf(values.namespace ?? 'default'),
    together: values.together ?? false,
    crds: values.crd ?? [],
    failOn: choice('--fail-on', values['fail-on'] ?? 'error', ['error', 'warning']),
    format,
  }
}

/** Throws a UsageError that names the nearest releases where none has that name. */
export function checkRelease(id: string): void {
  if (!findRelease(id)) throw new UsageError(cli.unknownRelease(id, nearestReleases(id)))
}

/** A namespace is a DNS label (RFC 1123). */
function namespaceOf(name: string): string {
  if (!/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) throw new UsageError(cli.noNamespace(name))
  return name
}

const parse = (args: readonly string[]) =>
  parsed({
    args: [...args],
    allowPositionals: true,
    options: {
      release: { type: 'string' },
      compare: { type: 'string' },
      'data-plane': { type: 'string' },
      'istio-auto-mtls': { type: 'boolean' },
      production: { type: 'boolean' },
      'agentgateway-models': { type: 'string' },
      namespace: { type: 'string', short: 'n' },
      together: { type: 'boolean' },
      crd: { type: 'string', multiple: true },
      'fail-on': { type: 'string' },
      format: { type: 'string' },
    },
  })

/** Reads arguments as Node does, `--lang` among them; what it does not take is a UsageError of one line. */
export function parsed<const Config extends ParseArgsConfig>(config: Config) {
  try {
    const read = parseArgs({ ...config, options: { ...config.options, lang: { type: 'string' } } })
    const { lang } = read.values as { readonly lang?: string }
    if (lang !== undefined) choice('--lang', lang, languageCodes)
    return read
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

/** One of several words. Throws a UsageError for any other. */
export function choice<const T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new UsageError(cli.noChoice(flag, allowed, value))
  return found
}
