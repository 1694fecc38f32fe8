import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason } from '../connection/connection.js'
import type { Credential } from '../model/request.js'
import type { Reason } from '../model/reason.js'
import { AWS_KEYS } from '../providers/secret-keys.js'
import { entryOf, isPresent, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { entryPlace, type Explained, type ExplainedRequest } from './request.js'

export type Auth = Pick<ExplainedRequest, 'auth' | 'aboutAuth'>
/** Where a credential is looked for, and whether the request goes to a native API. */
export interface CredentialLookup extends Lookup {
  readonly isNative: boolean
}

interface At {
  readonly node: YamlNode
  readonly path: Path
}

export function nameAndKey(ref: YamlNode | undefined, key: string): readonly [string, string] {
  return [stringOf(entryOf(ref, 'name')?.value) ?? '', stringOf(entryOf(ref, 'key')?.value) ?? key]
}

export const secretText = (ref: YamlNode | undefined, key: string): string => {
  const [name, own] = nameAndKey(ref, key)
  return `<Secret ${name}, key ${own}>`
}

export const bearer = (value: string, prefix = 'Bearer '): Credential => ({
  in: 'header',
  name: 'Authorization',
  value: prefix + value,
})

export function signature(ref: YamlNode | undefined): Credential {
  return {
    in: 'signature',
    name: 'AWS Signature V4',
    value: isPresent(ref) ? secretText(ref, AWS_KEYS[0]) : '<AWS credentials of the proxy>',
  }
}

/** Some providers take the key in a header of their own, and want to know more besides. */
export function ownHeader(
  value: string,
  because: readonly Reason[],
  { provider, host }: Lookup['member'],
  moves: boolean,
  document: number,
): readonly Explained<Credential>[] {
  const own = provider?.keyHeader
  if (!own) return [{ value: bearer(value), because }]
  const params = { provider: provider.label, header: own.name }
  if (!moves && host)
    return [{ value: bearer(value), because: [...because, reason('header-not-moved', params, document, host)] }]
  const why = reason('header-of-provider', params, document, null)
  return [{ value: { in: 'header', name: own.name, value }, because: [...because, why] }]
}

const IMPLICIT = {
  gcp: bearer('<GCP access token>'),
  aws: signature(undefined),
  azure: bearer('<Entra token>'),
} as const

/** Cloud providers bring credentials of their own, where the host is theirs (section 3.1, A2 and A3). */
export function implicit({ member, rules, surroundings: { document } }: Lookup, skipped: readonly Reason[]): Auth {
  const { provider, host } = member
  const kind = provider?.implicitAuth
  const params = { provider: provider?.label ?? '' }
  const none = (rule: Reason['rule'], place: At | null): Auth => ({
    auth: [],
    aboutAuth: [...skipped, reason(rule, params, document.index, place)],
  })
  if (!kind || (kind === 'azure' && !rules.requests.implicitAzure)) return none('no-credential', null)
  if (host) return none('implicit-credential-lost', host)
  return {
    auth: [
      { value: IMPLICIT[kind], because: [reason('implicit-credential', params, document.index, entryPlace(member))] },
    ],
    aboutAuth: skipped,
  }
}
