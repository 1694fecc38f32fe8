import { distance } from '../schema/suggest.js'
import { holders } from './holders.js'
import { isOrdinaryName } from './names.js'
import { isFilledIn, isHarmless } from './values.js'

// Which fields hold secrets by where they stand. The reading of trees and the walk over any text share these rules.

/** What stands in the place of a secret value. It is base64 too, so that the `data` of a Secret stays well-formed. */
export const PLACEHOLDER = 'REDACTED'

/** The copy of an object that `kubectl apply` keeps in it, older secrets included. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration'

/** A value that a tool fills in later is a name, not a secret: `${TOKEN}`, `{{ .Values.token }}`. */
const FILLED_IN_LATER =
  /^(?:Bearer )?(?:\$\{[A-Za-z_]\w*\}|\$[A-Za-z_]\w*|\{\{-? *[\w.$]+[^{}]*\}\}|\$\{\{[^{}]*\}\}|<[^<>\r\n]*>)$/

/** What is left of a secret that was hidden; a value of several lines has one placeholder a line. */
const HIDDEN = new RegExp(`^(?:Bearer )?${PLACEHOLDER}(?:\\s+${PLACEHOLDER})*$`)

/** Whether a text in a secret place can be a secret at all. */
export function isSecretText(text: string): boolean {
  const plain = text.trim()
  return plain !== '' && !HIDDEN.test(plain) && !FILLED_IN_LATER.test(plain)
}

/** `Secret`, also mistyped by a letter or two. */
export function isSecretKind(kind: string): boolean {
  const plain = kind.trim().toLowerCase()
  return plain.length >= 4 && plain.length <= 8 && plain !== 'service' && distance(plain, 'secret') <= 2
}

/** `stringData`, also mistyped or in another spelling. */
export function isStringData(name: string): boolean {
  if (name.length < 7 || name.length > 13 || !/^s.*d.*a$|^s.*data|string.?d/i.test(name)) return false
  return distance(name.toLowerCase().replaceAll(/[-_ ]/g, ''), 'stringdata') <= 2
}

/** What a Secret says besides its contents. Anything else at its top level was meant to be contents. */
const HEAD =
  /^(?:apiVersion|kind|metadata|type|immutable|name|generateName|namespace|labels|annotations|group|ownerReferences|resourceVersion|uid|creationTimestamp|status|sectionName|optional|items|<<)$/i

/** Whether a field of a Secret is a part of its contents, in the right place or not. */
export const isContents = (name: string): boolean => !HEAD.test(name)

/** Fields that only whole objects have, and references to them have not. */
export const makesObject = (name: string): boolean => /^(?:apiVersion|metadata|data)$/i.test(name) || isStringData(name)

/** Whether everything below a field is secret, by its name and the name that its object stands under. */
export function isSecretField(owner: string, name: string): boolean {
  return (
    isStringData(name) ||
    name === LAST_APPLIED ||
    Boolean(holders().get(owner)?.secret.has(name)) ||
    (/^basicAuth/.test(owner) && name === 'users') ||
    (/^apiKeyAuth/.test(owner) && /^(?:keys|apiKeys|credentials)$/.test(name)) ||
    (/^\.?(?:htpasswd|netrc|pgpass|dockerconfigjson|dockercfg|git-credentials)$/i.test(name) && owner !== 'items') ||
    // The template that a SealedSecret or an ExternalSecret makes its Secret from.
    (owner === 'template' && name === 'data')
  )
}

/** Whether a text where an object with credentials belongs, or in a field of it that no schema knows, is one. */
export function isMisplaced(owner: string, name: string | null, text: string): boolean {
  if (isHarmless(text) || isFilledIn(text) || /^-?\d+(?:\.\d+)?$/.test(text)) return false
  if (name === null) return holders().has(owner)
  if (holders().has(name) || (owner === 'backendAuth' && name === 'key')) return true
  const holder = holders().get(owner)
  return holder !== undefined && !holder.known.has(name) && !isOrdinaryName(name)
}

/** Objects in which no schema has a field of words behind a name that says secret. */
export const isStrict = (owner: string): boolean =>
  /^(?:ai|llm|provider|providers|policies|auth|authToken|basicAuth\w*|apiKeyAuth\w*|litellm_params)$/.test(owner)
