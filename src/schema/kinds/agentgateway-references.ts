import type { HelpKey } from '../../words/help.js'
import { object, string, type ObjectSchema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'

/** A name alone, which may be left out (section 2.2). */
export const byName = (help: HelpKey, nameHelp: HelpKey): ObjectSchema =>
  object({ name: string({ default: '', help: nameHelp }) }, { help })

interface SecretOptions {
  readonly nameHelp?: HelpKey
  /** Whether 1.4 lets the key of the Secret be named here (section 2.7). */
  readonly key?: boolean
}

/** A reference to a Secret; from 1.3 on to other kinds of credentials too (section 2.6). */
export function secretReference(
  { credentialKinds, credentials }: Differences,
  help: HelpKey,
  { nameHelp = 'secretRef.name', key = false }: SecretOptions = {},
): ObjectSchema {
  if (!credentialKinds) return byName(help, nameHelp)
  return object(
    {
      name: string({ minLength: 1, maxLength: 253, help: nameHelp }),
      ...(key && credentials && { key: string({ minLength: 1, maxLength: 253, help: 'secretRef.key' }) }),
      group: string({ help: 'secretRef.group' }),
      kind: string({ help: 'secretRef.kind' }),
    },
    { required: ['name'], rules: [{ rule: 'credential-reference' }], help },
  )
}
