import { holdsCredentials, isOrdinaryName, isSecretHeader, namesSecretObject, saysSecret } from './names.js'
import { tokensIn } from './tokens.js'
import { isExpression, isHarmless, isResourceName, looksRandom, WORDS } from './values.js'

// Whether a value is a secret, by the name before it and by its look.

/** A value without the word that says how it is used. */
const bare = (value: string): string => value.trim().replace(/^(?:Bearer|Basic|Token|ApiKey)[ \t]+/i, '')

/**
 * Whether a value behind a name that says so is a secret. `strict`: the name stands where no schema has a field of words,
 * as beside a provider; there any word counts.
 */
export function isSecretBehind(name: string, value: string, strict = false): boolean {
  const says = saysSecret(name)
  if (says === 'no') return false
  const text = bare(value)
  if (isHarmless(text, says === 'password') || isExpression(text)) return false
  if (says === 'maybe') return looksRandom(text) || tokensIn(text).length > 0
  if (namesSecretObject(name, strict) && isResourceName(text)) return false
  if (text.length < 4) return false
  return says === 'password' || strict || !WORDS.test(text) || text.length > 40
}

/** Names under which a credential says its value: `token: {value: …}`. */
const ITS_VALUE = /^(?:value|inline|plain|raw|literal|string|data|inline_?(?:string|bytes)|content)$/i

/** Whether a value in an object or a list of credentials is one: `tokens: [a, b]`, `apiKeys: {team: …}`, `secret: {inline_string: …}`. */
export function isSecretWithin(owner: string, name: string | null, value: string): boolean {
  if (name === null) return holdsCredentials(owner) && isSecretBehind(owner, value)
  if (ITS_VALUE.test(name)) return saysSecret(owner) !== 'no' && isSecretBehind(owner, value, true)
  return holdsCredentials(owner) && !isOrdinaryName(name) && isSecretBehind(owner, value)
}

/** Whether the value of a header, a variable or another pair of name and value is a secret. */
export function isSecretOf(name: string, value: string): boolean {
  const text = bare(value)
  if (isSecretHeader(name)) return text.length >= 4 && !isHarmless(text, true) && !isExpression(text)
  return isSecretBehind(name, value)
}
