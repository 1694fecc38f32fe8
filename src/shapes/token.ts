import { entryOf, isPresent, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Member } from './shape.js'
import type { Path } from '../yaml/path.js'

/** A member's `authToken`, as kgateway 2.0 and 2.1 have it. */
export interface Token {
  readonly path: Path
  readonly kind: string | undefined
  readonly inline: string | undefined
  readonly secretRef: YamlNode | undefined
}

export function tokenOf(member: Member): Token | null {
  const node = entryOf(member.entry?.node, 'authToken')?.value
  if (!member.entry || !isPresent(node)) return null
  const secretRef = entryOf(node, 'secretRef')?.value
  return {
    path: [...member.entry.path, 'authToken'],
    kind: stringOf(entryOf(node, 'kind')?.value),
    inline: stringOf(entryOf(node, 'inline')?.value),
    secretRef: isPresent(secretRef) ? secretRef : undefined,
  }
}

/** All members of a backend in document order, each with its token. */
export function tokensOf(members: readonly Member[]): readonly { member: Member; token: Token }[] {
  return members.flatMap((member) => {
    const token = tokenOf(member)
    return token ? [{ member, token }] : []
  })
}

/** The Secret that a member's credential names; null where it names none. */
export function secretOf(member: Member): string | null {
  const token = entryOf(member.entry?.node, 'authToken')?.value
  return stringOf(entryOf(entryOf(token, 'secretRef')?.value, 'name')?.value) ?? null
}
