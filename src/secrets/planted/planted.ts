/** Texts by what they are; `§` stands for the secret. */
export type Planted = Readonly<Record<string, string>>

/** What looks random, or is a token by its form. */
export const RANDOM: Planted = {
  'an OpenAI key': 'sk-proj-9aXk2LmQ7vTz4RbN8wYc',
  'a random token': 'q7Zt2Xw9Lp4Kd8Rv3Nb6',
  hex: '9f86d081884c7d659a2feaa0c55ad015',
  base64: 'c3Vuc2hpbmU3LXRoYXQtaXMtbG9uZw==',
  'a JWT': 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
}
/** Short ones, and those that people make of words. */
export const MIXED: Planted = { 'like a word': 'sunshine7', short: 'hunter2', 'a password': 'Tr0ub4dor&3-horse!' }
/** Words of a dictionary: secrets only by their place. */
export const WORDS: Planted = { 'a word': 'correcthorse', 'a short word': 'letmein' }
