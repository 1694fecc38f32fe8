/** An object by what it says of itself. */
interface Kinded {
  readonly apiVersion: string | null
  readonly kind: string | null
}

/** The group of Solo's Enterprise distribution, and that of the kinds that its own are made after. */
export const ENTERPRISE_GROUP = 'enterpriseagentgateway.solo.io'
const ORIGINAL_GROUP = 'agentgateway.dev'

/**
 * The kinds of the Enterprise distribution that have an original. What of them is the same nobody has checked here: they
 * are read like their originals and said to be not checked. Others of the group are strangers.
 */
const ORIGINALS: Readonly<Record<string, string>> = {
  EnterpriseAgentgatewayBackend: 'AgentgatewayBackend',
  EnterpriseAgentgatewayPolicy: 'AgentgatewayPolicy',
}

/** The kind that an Enterprise kind is made after; null for any other kind. */
export function originalOf({
  apiVersion,
  kind,
}: Kinded): { readonly apiVersion: string; readonly kind: string } | null {
  const [group, version] = (apiVersion ?? '').split('/')
  const original = kind !== null && Object.hasOwn(ORIGINALS, kind) ? ORIGINALS[kind] : undefined
  return group === ENTERPRISE_GROUP && version !== undefined && original !== undefined
    ? { apiVersion: `${ORIGINAL_GROUP}/${version}`, kind: original }
    : null
}

/** An object as its original would be written; any other object as it is. */
export const asOriginal = <T extends Kinded>(object: T): T => ({ ...object, ...originalOf(object) })

/** The class that a Gateway class of the Enterprise distribution is made after; null for any other class. */
export const originalOfClass = (name: string): string | null =>
  /^enterprise-(agentgateway|kgateway)$/.exec(name)?.[1] ?? null
