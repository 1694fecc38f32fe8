import type { ObjectReference, Use } from './references.js'

/** A value of a Secret or ConfigMap that the shell puts in. */
export interface Variable {
  readonly name: string
  readonly key: string
  /** How the value is held: a line, JSON, or PEM whose line breaks are written `\n`. */
  readonly form: 'line' | 'json' | 'pem'
}

/** What the tools of the clouds call the same things. */
const CLOUD_NAMES: Readonly<Partial<Record<Use, Readonly<Record<string, string>>>>> = {
  aws: { accessKey: 'AWS_ACCESS_KEY_ID', secretKey: 'AWS_SECRET_ACCESS_KEY' },
  azure: { clientID: 'AZURE_CLIENT_ID', tenantID: 'AZURE_TENANT_ID', clientSecret: 'AZURE_CLIENT_SECRET' },
}

const FORMS: Readonly<Partial<Record<Use, Variable['form']>>> = { gcp: 'json', certificate: 'pem', ca: 'pem' }

const spelt = (text: string): string => {
  const name = text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
  return /^\d/.test(name) ? `_${name}` : name
}

/**
 * The variables of an object, one a key: a provider's one Secret has the provider's usual variable, two Secrets of one
 * provider, or of a cloud, are told apart by their own names.
 */
export function variablesOf(
  references: readonly ObjectReference[],
  all: readonly ObjectReference[],
): readonly Variable[] {
  const found = new Map<string, Variable>()
  for (const { use, keys, name, provider } of references)
    for (const key of keys) {
      const isOnly = all.every((other) => other.use !== use || other.provider !== provider || other.name === name)
      const shared =
        use === 'token' ? provider && keys.length === 1 && `${spelt(provider.label)}_API_KEY` : CLOUD_NAMES[use]?.[key]
      const own = use === 'token' && references.length === 1 ? spelt(name) : spelt(`${name} ${key}`)
      const variable = isOnly && shared ? shared : own
      if (!found.has(key)) found.set(key, { name: variable, key, form: FORMS[use] ?? 'line' })
    }
  return [...found.values()]
}

/** The value as the text has it: in quotes, so that whatever the shell puts in stays a text. */
export const valueOf = ({ name, form }: Variable): string => (form === 'pem' ? `"\${${name}}"` : `'\${${name}}'`)
