import { STANDARD } from '../../providers/formats.js'
import { custom } from '../../providers/custom.js'
import type { Provider } from '../../providers/provider.js'
import { providers } from '../../providers/table.js'
import { baseUrlOf } from '../../shapes/base-url.js'
import { schemaAt, type ObjectSchema } from '../../schema/language.js'
import { stringOf, type Json } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import type { Rewrite } from './rewrite.js'

const PROVIDER: Path = ['spec', 'provider']
const BASE: Path = ['spec', 'baseURL']

/** A service by the name that a model has for it, where that is no provider of its own; null for others. */
export function presetOf(rewrite: Rewrite): Provider | null {
  const named = stringOf(rewrite.at(PROVIDER))
  return (
    providers.find(({ inModel, withPolicies }) => inModel?.preset && !withPolicies && inModel.name === named) ?? null
  )
}

/** What the service speaks, each format at the path at which it lies there; what differs by release is left out. */
export function formatsOf({ inModel }: Provider, base: string): Json {
  const formats = inModel?.preset?.formats({ deepseekResponses: false } as never) ?? {}
  return Object.entries(formats).map(([type, at]) => ({
    type,
    path: at === 'below' ? `${base}${STANDARD[type as keyof typeof STANDARD].replace(/^\/v1/, '')}` : at,
  }))
}

/** Where the service is reached: the URL of the text, else its own address. */
export function addressOf(
  rewrite: Rewrite,
  provider: Provider,
): { readonly url: string; readonly base: string } | null {
  const written = stringOf(rewrite.at(BASE))
  if (written !== undefined) {
    const own = baseUrlOf(written)
    return own && { url: written, base: own.path ?? '' }
  }
  const at = provider.inModel?.preset?.at
  return at ? { url: `https://${at.host}${at.base}`, base: at.base } : null
}

/** Whether a model's schema has the provider's name. */
const isKnown = (schema: ObjectSchema, name: string): boolean => {
  const field = schemaAt(schema, PROVIDER)
  return field?.type !== 'string' || field.enum === undefined || field.enum.includes(name)
}

/** A service that the target does not know by name becomes `Custom` with its address and paths written out. */
export function writeOutPreset(rewrite: Rewrite, release: string): void {
  const preset = presetOf(rewrite)
  const address = preset && addressOf(rewrite, preset)
  if (!preset?.inModel || !address || isKnown(rewrite.schema, preset.inModel.name)) return
  rewrite.set(PROVIDER, custom.inModel?.name ?? '')
  rewrite.set(['spec', custom.inModel?.block ?? ''], { formats: formatsOf(preset, address.base) })
  if (!rewrite.at(BASE)) rewrite.set(BASE, address.url)
  rewrite.note(PROVIDER, 'preset-written-out', { preset: preset.inModel.name, where: release })
  rewrite.commit()
}
