import { reason } from '../connection/connection.js'
import type { Credential } from '../model/request.js'
import type { Reason } from '../model/reason.js'
import type { CredentialLookup } from './credential-parts.js'

/** A credential of a native API, and why it goes there. */
interface NativeKey {
  readonly value: Credential
  readonly why: (document: number) => Reason
}

/**
 * Where a native API takes a plain key; null where the key stays a bearer token: elsewhere than at the provider's own host,
 * and where the text shows a key of another form (domain: agentgateway-1.5-1.7, section 3.4, N2). `value` is how the key is
 * told; `key` is the key itself, null where the text does not show it.
 */
export function nativeKey(
  value: string,
  key: string | null,
  { member: { provider, host, base }, isNative }: Pick<CredentialLookup, 'member' | 'isNative'>,
): NativeKey | null {
  const native = provider?.nativeKey
  if (!native || !isNative || host || base || (key !== null && !key.startsWith(native.begins))) return null
  return {
    value: { in: 'header', name: native.header, value },
    why: (document) => reason('key-of-native-api', native, document, null),
  }
}
