import type { Range } from '../yaml/lines.js'
import { isSecretBehind, isSecretOf } from './looks.js'
import { isExpression, isFilledIn, isHarmless } from './values.js'

// Credentials in the notations of other tools: command lines, `.netrc`, `.pgpass`, XML, Terraform. Each pattern is linear.

interface Notation {
  /** With the groups `secret` and, where the notation has one, `name`. */
  readonly pattern: RegExp
  readonly counts: (value: string, name: string, match: RegExpMatchArray) => boolean
}

const isGiven = (value: string): boolean => !isFilledIn(value) && !isHarmless(value, true)
const behind = (value: string, name: string): boolean => isGiven(value) && isSecretBehind(name, value)
/** The user of a flag says the password behind a colon. */
const VALUE = String.raw`(?<quote>\\?["'])?(?<secret>(?<=\\?["'])[^"'\r\n]{1,400}?(?=\\?\k<quote>)|(?<!["'])(?:[^\s"'\\,;|&)\]]|&(?=[^\s&])){1,400})`
const BETWEEN = String.raw`(?:\\?["'],?[ \t]*|,[ \t]+|[ \t]+|=|[ \t]*\r?\n[ \t]*-[ \t]+|[ \t]*\\\r?\n[ \t]*)`

const NOTATIONS: readonly Notation[] = [
  {
    // What a Secret is made from is secret whatever its key says; what a ConfigMap is made from only if it looks so.
    pattern: new RegExp(
      String.raw`--from-literal(?:=|[ \t]+|\\?["'],[ \t]*)\\?["']?(?<name>[\w./-]{1,120})=` + VALUE,
      'dg',
    ),
    counts: (value, name, match) =>
      isGiven(value) &&
      (isSecretBehind(name, value) || !/\b(?:configmap|cm)\b/.test(commandBefore(match.input ?? '', match.index ?? 0))),
  },
  {
    // `--api-key V`, `--token=V`, `"--api-key", "V"`, `[--token, V]`, and as two items of a list.
    pattern: new RegExp(String.raw`(?<![\w-])--?(?<name>[A-Za-z][\w.-]{1,60})${BETWEEN}${VALUE}`, 'dg'),
    counts: (value, name) => behind(value, name) && !value.startsWith('-'),
  },
  {
    // A user and a password.
    pattern: new RegExp(
      String.raw`(?<![\w-])(?:-u|-U|-a|--user|--proxy-user|--auth|--basic-auth|--creds?|--src-creds|--dest-creds)(?:[ \t]+|=)?\\?["']?(?<name>[\w.@+%${'$'}{}-]{0,80}):(?<secret>(?!\/\/)[^\s"'\\]{2,200})`,
      'dg',
    ),
    counts: (value) => isGiven(value) && !/^\d{1,5}(?:$|\/)/.test(value),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:docker|podman|helm|nerdctl|crane|oras|skopeo|buildah|az acr|mysql|mysqldump|mariadb|sshpass|mongosh?|mongodump|mongorestore|rabbitmqadmin|redis-cli|vault|argocd|oc|cosign)\b[^\r\n|;&#]{0,200}?[ \t\"']-(?:p|a)(?:[\"'],[ \t]*|[ \t]*|=)${VALUE}`,
      'dg',
    ),
    counts: (value) => isGiven(value) && !/^\d{1,5}:|^\d{1,5}$/.test(value),
  },
  {
    pattern:
      /\bhtpasswd[ \t]{1,8}(?:-\w{1,8}[ \t]{1,8}){0,3}-\w{0,6}b\w{0,6}[ \t]{1,8}(?:[^\s|]{1,200}[ \t]{1,8}){1,4}?["']?(?<secret>[^\s"']{1,200})["']?[ \t]*(?=[\r\n|&;>]|$)/dg,
    counts: isGiven,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:vault[ \t]+(?:kv[ \t]+(?:put|patch)|write)|heroku[ \t]+config:set|fly(?:ctl)?[ \t]+secrets[ \t]+set)[ \t]+[^\r\n]{0,200}?(?<![\w-])(?<name>[\w.-]{1,60})=${VALUE}`,
      'dg',
    ),
    counts: isGiven,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:gh|glab)[ \t]+(?:secret|variable)[ \t]+set[ \t]+(?<name>\w{1,80})[^\r\n]{0,120}?(?:-b|--body|-v|--value)(?:[ \t]+|=)${VALUE}`,
      'dg',
    ),
    counts: isGiven,
  },
  {
    pattern: new RegExp(String.raw`\baws[ \t]+configure[ \t]+set[ \t]+(?:\w+\.)?(?<name>\w{1,60})[ \t]+${VALUE}`, 'dg'),
    counts: behind,
  },
  {
    pattern: new RegExp(String.raw`\b(?:vault|kubeseal|npm|gh auth)[ \t]+login[ \t]+(?!-)${VALUE}`, 'dg'),
    counts: (value) => isGiven(value) && /\d/.test(value),
  },
  {
    // What is written to be encoded, or read from the standard input.
    pattern: new RegExp(
      String.raw`\b(?:echo|printf)[ \t]+(?:-n[ \t]+|-e[ \t]+|'%s'[ \t]+|"%s"[ \t]+)*${VALUE}\\?["']?[ \t]*\|[ \t]*(?=[^\r\n]{0,120}?(?:base64|--password-stdin|kubeseal|from-file|secret|htpasswd|passwd|--with-token|gpg|age\b|sops|vault))`,
      'dg',
    ),
    counts: isGiven,
  },
  {
    pattern:
      /\bpassword(?<=\b(?:machine|login|default|account)[ \t]{1,8}(?:\S{1,200}\s{1,40})?(?:(?:login|account)[ \t]{1,8}\S{1,200}\s{1,40}){0,2}password)[ \t]+(?<secret>\S+)/dg,
    counts: (value) => !isFilledIn(value),
  },
  {
    // host:port:database:user:password
    pattern:
      /^[ \t#>|"'-]{0,40}(?=[\w.*-]{0,253}[a-z*.])[\w.*-]{1,253}:(?:\d{2,5}|\*):(?:[\w$-]{1,64}|\*):(?:[\w.@$-]{1,64}|\*):(?<secret>[^\s"'][^\r\n"']{0,200})/dgm,
    counts: (value) => !isFilledIn(value) && !/^[0-9a-f]{2}(?::[0-9a-f]{2})*$/i.test(value) && !/^\s*\d+$/.test(value),
  },
  {
    pattern: /<(?<name>[A-Za-z][\w:.-]{1,80})(?:[ \t][^<>\r\n]{0,200})?>(?<secret>[^<>\r\n]{1,400})<\//dg,
    counts: behind,
  },
  {
    pattern:
      /<[\w:.-]{1,60}[ \t][^<>\r\n]{0,120}?\b(?:key|name|id)=\\?["'](?<name>[\w.:-]{1,80})\\?["'][^<>\r\n]{0,80}?(?:\bvalue=\\?["']|>)(?<secret>[^<>"'\r\n]{1,400})/dg,
    counts: behind,
  },
  {
    pattern:
      /\b(?:variable|output)[ \t]+"(?<name>[\w-]{1,80})"[ \t]*\{[^{}]{0,600}?\b(?:default|value)[ \t]*=[ \t]*"(?<secret>[^"\r\n]{1,400})"/dg,
    counts: behind,
  },
  {
    // SQL.
    pattern:
      /\b(?:PASSWORD|IDENTIFIED(?:[ \t]+WITH[ \t]+\w{1,40})?[ \t]+BY)[ \t]+(?:PASSWORD[ \t]+)?\\?(?<quote>["'])(?<secret>[^"'\r\n]{1,400}?)\\?\k<quote>/dgi,
    counts: isGiven,
  },
  {
    // A call that sets a header or a variable, and an entry of a map in a program.
    pattern:
      /[([]\\?["'](?<name>[\w.-]{2,80})\\?["'](?:(?<=\([^()]{1,90}),|\][ \t]*=)[ \t]*\\?["'](?:(?:Bearer|Basic|Token)[ \t]+)?(?<secret>[^"'\\\r\n]{1,400})/dgi,
    counts: (value, name) => isGiven(value) && isSecretOf(name, value),
  },
  {
    // A header with a blank or nothing behind its name, as nginx and others have it.
    pattern:
      /(?<![\w-])(?<name>(?:Proxy-)?Authorization|(?:Set-)?Cookie|[\w-]{0,40}api-?key|[\w-]{0,40}-token)(?:[ \t]+["']|:(?=\S))(?:(?:Bearer|Basic|Token)[ \t]+)?(?<secret>[^\s"'\\,;{}<>]{1,400})/dgi,
    counts: (value, name) => isGiven(value) && !isExpression(value) && isSecretOf(name, value),
  },
  {
    // A pair of name and value in another notation than YAML, or of JSON inside a string.
    pattern:
      /\b(?:name|key)\\{0,3}["']?[ \t]*[=:][ \t]*\\{0,3}["'](?<name>[\w.-]{1,120})\\{0,3}["'](?:[ \t]*,[ \t]*|[ \t]*;?[ \t]*\r?\n[ \t]*)(?:\\{0,3}["'])?value\\{0,3}["']?[ \t]*[=:][ \t]*\\{0,3}["'](?<secret>[^"'\\\r\n]{1,400})/dgi,
    counts: (value, name) => isGiven(value) && !isExpression(value) && isSecretOf(name, value),
  },
]

/** The command that a place belongs to, over lines that a backslash joins. */
function commandBefore(text: string, at: number): string {
  let start = at
  for (let lines = 0; lines < 40 && start > 0; lines++) {
    const before = text.lastIndexOf('\n', start - 1)
    start = before + 1
    if (!/\\\r?$/.test(text.slice(Math.max(0, before - 3), Math.max(0, before)))) break
    start = before
  }
  return text.slice(Math.max(start, at - 4000), at)
}

/** The values that stand in such notations, as ranges in no order. */
export function commandsIn(text: string): readonly Range[] {
  const found: Range[] = []
  for (const { pattern, counts } of NOTATIONS)
    for (const match of text.matchAll(pattern)) {
      const { secret, name } = match.indices?.groups ?? {}
      if (!secret) continue
      const said = name ? text.slice(name[0], name[1]) : ''
      if (counts(text.slice(secret[0], secret[1]), said, match)) found.push({ start: secret[0], end: secret[1] })
    }
  return found
}
