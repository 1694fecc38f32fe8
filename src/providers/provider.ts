import type { HelpKey } from '../text/help.js'
import { object, oneOf, string, type ObjectSchema, type Schema } from '../schema/language.js'

/** Reads a field of the provider entry as text; undefined where it is absent or not text. */
export type ReadField = (field: string) => string | undefined

/** How one API dialect writes a provider down, and where the gateway then goes. */
export interface Dialect {
  readonly schema: ObjectSchema
  /** The field that sets the model; Azure calls it the deployment. */
  readonly modelField: string | null
  /** The field whose value makes up the default host; null where the host is fixed. */
  readonly hostField: string | null
  /** The host without an override; null while a needed field is missing. */
  readonly defaultHost: (read: ReadField) => string | null
  /** What the controller calls this kind of provider in its messages. */
  readonly typeName: string
  /** What a new entry has in required fields, so that it is valid from the start. */
  /** kgateway 2.0 does not have it yet. */
  readonly since?: '2.1'
  /** The Envoy data plane makes no endpoint for it. */
  readonly notOnEnvoy?: true
  readonly placeholders?: Readonly<Record<string, string>>
}

/** One LLM provider: everything that the product knows of it stands in its own file. */
export interface Provider {
  /** The field name in YAML. */
  readonly id: string
  /** Its proper name; the same in every language. */
  readonly label: string
  /** One or two letters that stand for it where space is short. */
  readonly mark: string
  /** kgateway 2.0 and 2.1: the credential is part of the provider entry (domain: kgateway-envoy, sections 2.1 and 2.3). */
  readonly withToken?: Dialect
}

/** `authToken` of kgateway 2.0 and 2.1, the same for every provider (kgateway-envoy, section 2.1). */
export const AUTH_TOKEN: ObjectSchema = object(
  {
    kind: oneOf(['Inline', 'SecretRef', 'Passthrough'], { help: 'authToken.kind' }),
    inline: string({ help: 'authToken.inline', secret: true, usedWhen: { field: 'kind', is: 'Inline' } }),
    secretRef: object(
      { name: string({ default: '', help: 'authToken.secretRef.name' }) },
      { help: 'authToken.secretRef', usedWhen: { field: 'kind', is: 'SecretRef' } },
    ),
  },
  { required: ['kind'], help: 'authToken' },
)

/** A text that must not be empty. */
export const filled = (help: HelpKey): Schema => string({ minLength: 1, help })

/** A provider entry with its credential first, as upstream's documents write it. */
export function withToken(fields: Readonly<Record<string, Schema>>, required: readonly string[], help: HelpKey): ObjectSchema {
  return object({ authToken: AUTH_TOKEN, ...fields }, { required: ['authToken', ...required], help })
}
