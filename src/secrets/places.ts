import { resolve, type Entry, type MapNode, type ScalarNode, type SeqNode, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { distance } from '../schema/suggest.js'
import { holders } from './holders.js'
import { isSecretBehind } from './looks.js'

/** What stands in the place of a secret value. It is base64 too, so that the `data` of a Secret stays well-formed. */
export const PLACEHOLDER = 'REDACTED'

/** The copy of an object that `kubectl apply` keeps in it, older secrets included. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration'

/** One secret value: the path that leads to it, and the scalar that holds it, which an alias may put elsewhere. */
export interface SecretPlace {
  readonly path: Path
  readonly node: ScalarNode
}

/** A value that a tool fills in later is a name, not a secret: `${TOKEN}`, `{{ .Values.token }}`. */
const FILLED_IN_LATER = /^(?:Bearer )?(?:\$\{[A-Za-z_]\w*\}|\{\{-? *\.[\w.]+ *-?\}\})$/

/** Every secret value of a document, by path: what schemas mark as secret, the contents of Secrets, and kubectl's own copy of the object. */
export function secretsIn(root: YamlNode | null): readonly SecretPlace[] {
  if (!root) return []
  const finder = new Finder()
  finder.run(root)
  return [...finder.found].map(([node, path]) => ({ node, path })).sort((a, b) => a.node.start - b.node.start)
}

interface Task {
  readonly node: MapNode | SeqNode
  readonly path: Path
  /** The field that the node stands under. */
  readonly owner: string
  /** Everything below is secret. */
  readonly secret: boolean
  /** The node is the object of a list of Secrets. */
  readonly inSecretList: boolean
}

/** Walks a tree through its aliases, with a list of tasks in place of recursion: aliases can nest deeper than a stack. */
class Finder {
  readonly found = new Map<ScalarNode, Path>()
  private readonly tasks: Task[] = []
  private readonly seen = new Map<YamlNode, Set<string>>()

  run(root: YamlNode): void {
    this.add(root, () => [], '', false)
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) {
      const { node, path, owner, secret, inSecretList } = task
      if (node.kind === 'map') this.map(node, task)
      else for (const [i, item] of node.items.entries()) this.add(item, () => [...path, i], owner, secret, inSecretList)
    }
  }

  private map(map: MapNode, { path, owner, secret, inSecretList }: Task): void {
    const entries = [...map.entries, ...map.sources.flatMap((source) => source.entries)]
    const kinds = kindsOf(entries)
    const isSecret = kinds.some(isLikeSecret) || inSecretList
    const named = nameIn(entries)
    for (const { name, value } of entries) {
      const below =
        secret ||
        isSecretField(owner, name, value) ||
        isCredentialList(owner, name) ||
        isSecretBehind(name, textIn(value)) ||
        (named !== null && name === 'value' && isSecretBehind(named, textIn(value))) ||
        (isSecret && name.toLowerCase() === 'data') ||
        name.toLowerCase() === 'stringdata' ||
        name === LAST_APPLIED
      this.add(value, () => [...path, name], name, below, kinds.includes('secretlist') && name === 'items')
    }
    // A merged map may merge others.
    for (const source of map.sources)
      if (source.sources.length > 0) this.add(source, () => path, owner, secret, isSecret)
  }

  private add(node: YamlNode, path: () => Path, owner: string, secret: boolean, inSecretList = false): void {
    const real = resolve(node)
    if (real.kind === 'scalar') {
      if (secret && real.value !== null && isSecretText(real.text) && !this.found.has(real))
        this.found.set(real, path())
      return
    }
    const role = `${Number(secret)}${Number(inSecretList)}${owner}`
    const roles = this.seen.get(real) ?? new Set()
    if (roles.has(role)) return
    this.seen.set(real, roles.add(role))
    this.tasks.push({ node: real, path: path(), owner, secret, inSecretList })
  }
}

/** `Secret`, also mistyped by a letter or two. */
const isLikeSecret = (kind: string): boolean => kind !== 'secretlist' && distance(kind, 'secret') <= 2

/** The name that an object gives its own value: a header, a variable. */
function nameIn(entries: readonly Entry[]): string | null {
  const name = entries.find((entry) => entry.name === 'name')?.value
  return name ? textIn(name) : null
}

function textIn(node: YamlNode): string {
  const real = resolve(node)
  return real.kind === 'scalar' ? real.text : ''
}

/** Lists of users with their hashes, and of keys. */
function isCredentialList(owner: string, name: string): boolean {
  return (
    (/^basicAuth/.test(owner) && name === 'users') ||
    (/^apiKeyAuth/.test(owner) && /^(?:keys|apiKeys|credentials)$/.test(name))
  )
}

/** What an object says that it is; one that says it twice is both. */
function kindsOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ name, value }) => {
    const real = resolve(value)
    return name === 'kind' && real.kind === 'scalar' ? [real.text.toLowerCase()] : []
  })
}

/** Whether a field holds a credential: one that a schema marks, a text where its object should be, or a text in a field that no schema knows. */
function isSecretField(owner: string, name: string, value: YamlNode): boolean {
  const real = resolve(value)
  const isText = isTextNode(real) || (real.kind === 'seq' && real.items.some((item) => isTextNode(resolve(item))))
  const holder = holders.get(owner)
  return (
    Boolean(holder?.secret.has(name)) ||
    (isText && (holders.has(name) || (holder !== undefined && !holder.known.has(name))))
  )
}

/** Whether a text in a secret place can be a secret at all. */
export function isSecretText(text: string): boolean {
  return text.trim() !== '' && text !== PLACEHOLDER && text !== `Bearer ${PLACEHOLDER}` && !FILLED_IN_LATER.test(text)
}

const isTextNode = (node: YamlNode): boolean => node.kind === 'scalar' && typeof node.value === 'string'
