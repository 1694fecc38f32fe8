import type { Range } from '../yaml/lines.js'
import { isFilledIn, looksRandom, WORDS } from './values.js'

// Secrets that a text holds wherever they stand, known by their own form or by what is around them. Each pattern is linear:
// it has one place to begin in a run of characters, or ends within a bounded distance.

/** Beginnings that issuers give their tokens, and forms that nothing else has. */
const ISSUED =
  /(?:\b(?:sk|rk|pk)[-_](?:ant-|proj-|or-|live[-_]|test[-_])?[A-Za-z0-9_-]{10,}|\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bxox[abeprs]-[\w-]{10,}|\bxapp-[\w-]{10,}|\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{12,}|\bAIza[\w-]{30,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\b(?:hf|gsk|npm|pypi|dop_v1|nvapi|r8|pplx|xai|shpat|whsec|lsv2_pt|fw|tvly|csk|sbp)[-_][A-Za-z0-9_-]{16,}|\bhv[sbr]\.[\w-]{20,}|\bya29\.[\w-]{16,}|\$2[aby]\$\d\d\$[./A-Za-z0-9]{20,}|\$apr1\$\S{8,}|\$(?:argon2id?|6|5|y)\$\S{16,}|\{S?SHA\}[A-Za-z0-9+/=]{20,}|\bage-secret-key-1\w{20,}|\bLS0tLS1CRUdJTi[A-Za-z0-9+/]{0,12}(?:UFJJVkFURSBLRVk|QUklWQVRFIEtFW|BSSVZBVEUgS0VZ)[A-Za-z0-9+/=]*|\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,})/gi

/** What may be a JWT: all that goes on without a break, so that no character is read twice. */
const JWT = /(?<![\w.-])eyJ[\w.-]*/g
const isJwt = (text: string): boolean => /^eyJ[\w-]{8,}\.[\w-]{8,}/.test(text)

/** Addresses whose path is the credential. The named part goes. */
const WEBHOOKS: readonly RegExp[] = [
  /\bhooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/(?<secret>[^\s"'<>`,;)\]}\\]+)/dgi,
  /\bdiscord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/(?<secret>[^\s"'<>`,;)\]}\\]+)/dgi,
  /\b(?:[\w-]{1,60}\.)?(?:webhook\.office|outlook\.office|outlook\.office365)\.com\/webhook(?:b2)?\/(?<secret>[^\s"'<>`,;)\]}\\]+)/dgi,
  /\bapi\.telegram\.org\/(?:file\/)?bot(?<secret>[^\s"'<>`,;)\]}\\/]+)/dgi,
  /\bhooks\.zapier\.com\/hooks\/catch\/(?<secret>[^\s"'<>`,;)\]}\\]+)/dgi,
  /\bmaker\.ifttt\.com\/trigger\/[^\s/]{1,80}\/(?:json\/)?with\/key\/(?<secret>[^\s"'<>`,;)\]}\\]+)/dgi,
  /\bopen\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/(?<secret>[^\s"'<>`,;)\]}\\]+)/dgi,
  /\b(?:oapi\.dingtalk\.com\/robot\/send|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send)\?(?:access_token|key)=(?<secret>[^\s"'<>`,;)\]}\\&]+)/dgi,
  /\b(?:mattermost|rocket|chat)[\w.-]{0,80}\/hooks\/(?<secret>[^\s"'<>`,;)\]}\\]+)/dgi,
  // A bot's token says its number first.
  /(?<![\w:])(?<secret>\d{8,10}:AA[\w-]{30,40})(?![\w-])/dg,
]

/** What stands between other marks: the named part goes where the test says so. */
const MARKED: readonly { readonly pattern: RegExp; readonly counts: (value: string) => boolean }[] = [
  {
    pattern: /\b(?:Bearer|Basic|Token)(?:[ \t]+|%20)(?<secret>[A-Za-z0-9._~+/=-]{8,})/dgi,
    counts: (value) => looksRandom(value) || isMixed(value),
  },
  // A user that is the credential.
  { pattern: /:\/\/(?<secret>[^\s/:@'"?#<>]{12,200})@/dg, counts: looksRandom },
  // MySQL of Go, and the thin client of Oracle.
  { pattern: /[\w.-]{1,60}:(?<secret>[^\s'"]{2,200})@(?:tcp|unix|udp)\(/dg, counts: (value) => !isFilledIn(value) },
  { pattern: /\bthin:[\w.-]{1,60}\/(?<secret>[^\s'"@]{2,200})@/dg, counts: (value) => !isFilledIn(value) },
  {
    pattern:
      /(?<=[?&](?:password|passwd|pwd|(?:client[-_]?)?secret|access[-_]?token|auth[-_]?token|token|api[-_]?key|apikey)=)(?<secret>[^\s&#'"<>\\]{4,})/dgi,
    counts: (value) => !isFilledIn(value),
  },
  {
    pattern:
      /(?<=[?&](?:key|sig|signature|code|auth|x-amz-signature|x-goog-signature)=)(?<secret>[^\s&#'"<>\\]{6,})/dgi,
    counts: (value) => !isFilledIn(value) && !WORDS.test(value),
  },
]

const isMixed = (value: string): boolean =>
  /[A-Za-z]/.test(value) && (/\d/.test(value) || looksRandom(value)) && !/REDACTED/.test(value)

/** Tokens that a text holds, as ranges of it, in no order; they may overlap. */
export function tokensIn(text: string): readonly Range[] {
  const found: Range[] = []
  for (const { 0: whole, index } of text.matchAll(ISSUED))
    if (isMixed(whole)) found.push({ start: index, end: index + whole.length })
  for (const { 0: whole, index } of text.matchAll(JWT))
    if (isJwt(whole)) found.push({ start: index, end: index + whole.length })
  for (const pattern of WEBHOOKS) collect(pattern, (value) => !isFilledIn(value) && value.length >= 8)
  for (const { pattern, counts } of MARKED) collect(pattern, counts)
  for (const range of passwordsInUrls(text)) found.push(range)
  return found

  function collect(pattern: RegExp, counts: (value: string) => boolean): void {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.['secret'] ?? [0, 0]
      if (counts(text.slice(start, end))) found.push({ start, end })
    }
  }
}

/** `user:password@` in addresses. The password may hold `@`, `/` and `:`; what begins with a port and a path is none. */
function passwordsInUrls(text: string): readonly Range[] {
  const found: Range[] = []
  for (const { 0: head, index } of text.matchAll(/:\/\/[^\s/:@'"?#<>]{0,80}:(?!\d{1,5}(?:[/?#\s,"']|$))/g)) {
    const start = index + head.length
    const run = /^[^\s'"<>`\\]*/.exec(text.slice(start, start + 300))?.[0] ?? ''
    const address = run.split('://', 1)[0] ?? ''
    const end = address.lastIndexOf('@')
    const isHost = /[\w.[*{$-]/.test(run.charAt(end + 1))
    if (end > 0 && isHost && !isFilledIn(address.slice(0, end))) found.push({ start, end: start + end })
  }
  return found
}
