import { parseArgs } from 'node:util'
import { findRelease, nearestReleases } from '../src/index.js'

/** What `check` was asked to do. */
export interface CheckCall {
  readonly files: readonly string[]
  readonly release: string
  readonly dataPlane: 'envoy' | 'agentgateway' | null
  readonly istioAutoMtls: boolean
  readonly production: boolean
  readonly namespace: string
  readonly together: boolean
  /** Files with the cluster's own CustomResourceDefinitions. */
  readonly crds: readonly string[]
  readonly lang: 'en' | 'zh'
  readonly failOn: 'error' | 'warning'
  readonly format: 'text' | 'json'
}

/** The call itself was wrong; the message is one clear line. */
export class UsageError extends Error {}

/** Reads the arguments after `check`. Throws a UsageError for anything it does not know. */
export function readCheckCall(args: readonly string[]): CheckCall {
  const { values, positionals } = parse(args)
  const release = values.release ?? 'auto'
  if (release !== 'auto' && !findRelease(release))
    throw new UsageError(`unknown release "${release}"; nearest: ${nearestReleases(release).join(', ')}`)
  if (positionals.length === 0) throw new UsageError('no file given; name files, or "-" for standard input')
  return {
    files: positionals,
    release,
    dataPlane:
      values['data-plane'] === undefined
        ? null
        : choice('--data-plane', values['data-plane'], ['envoy', 'agentgateway']),
    istioAutoMtls: values['istio-auto-mtls'] ?? false,
    production: values.production ?? false,
    namespace: values.namespace ?? 'default',
    together: values.together ?? false,
    crds: values.crd ?? [],
    lang: choice('--lang', values.lang ?? 'en', ['en', 'zh']),
    failOn: choice('--fail-on', values['fail-on'] ?? 'error', ['error', 'warning']),
    format: choice('--format', values.format ?? 'text', ['text', 'json']),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        release: { type: 'string' },
        'data-plane': { type: 'string' },
        'istio-auto-mtls': { type: 'boolean' },
        production: { type: 'boolean' },
        namespace: { type: 'string', short: 'n' },
        together: { type: 'boolean' },
        crd: { type: 'string', multiple: true },
        lang: { type: 'string' },
        'fail-on': { type: 'string' },
        format: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

function choice<const T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new UsageError(`${flag} takes ${allowed.join(' or ')}, not "${value}"`)
  return found
}
