import { resolve, type Entry, type MapNode, type ScalarNode, type SeqNode, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { isSecretBehind, isSecretOf, isSecretWithin } from './looks.js'
import { isContents, isMisplaced, isSecretField, isSecretKind, isSecretText, isStrict, makesObject } from './rules.js'

/** One secret value: the path that leads to it, and the scalar that holds it, which an alias may put elsewhere. */
export interface SecretPlace {
  readonly path: Path
  readonly node: ScalarNode
}

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
  /** Any word behind a name that says secret is one here. */
  readonly strict: boolean
}

/** Walks a tree through its aliases, with a list of tasks in place of recursion: aliases can nest deeper than a stack. */
class Finder {
  readonly found = new Map<ScalarNode, Path>()
  private readonly tasks: Task[] = []
  private readonly seen = new Map<YamlNode, Set<string>>()

  run(root: YamlNode): void {
    this.add(root, () => [], { owner: '', secret: false, inSecretList: false, strict: false })
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) {
      const { node, path } = task
      if (node.kind === 'map') this.map(node, task)
      else this.list(node.items, path, task)
    }
  }

  private list(items: readonly YamlNode[], path: Path, task: Task): void {
    const { owner, strict } = task
    for (const [i, item] of items.entries()) {
      const text = textIn(item)
      const isOne =
        text !== '' && (isSecretWithin(owner, null, text) || (isText(item) && isMisplaced(owner, null, text)))
      this.add(item, () => [...path, i], { ...task, strict, secret: task.secret || isOne })
    }
  }

  private map(map: MapNode, task: Task): void {
    const { path, owner, secret, inSecretList } = task
    const strict = task.strict || isStrict(owner)
    const entries = [...map.entries, ...map.sources.flatMap((source) => source.entries)]
    const kinds = kindsOf(entries)
    const isObject = path.length === 0 || entries.some(({ name }) => makesObject(name))
    const isSecret = (kinds.some(isSecretKind) && isObject) || inSecretList
    const named = nameIn(entries)
    for (const { name, value } of entries) {
      const text = textIn(value)
      const below =
        secret ||
        isSecretField(owner, name) ||
        (isSecret && isContents(name)) ||
        (text !== '' &&
          (isSecretBehind(name, text, strict) ||
            isSecretWithin(owner, name, text) ||
            (isText(value) && isMisplaced(owner, name, text)) ||
            (named !== null && name === 'value' && isSecretOf(named, text))))
      const isItems = kinds.some((kind) => /^secretlist$/i.test(kind)) && name === 'items'
      this.add(value, () => [...path, name], { owner: name, secret: below, inSecretList: isItems, strict })
    }
    // A merged map may merge others.
    for (const source of map.sources)
      if (source.sources.length > 0) this.add(source, () => path, { owner, secret, inSecretList: isSecret, strict })
  }

  private add(node: YamlNode, path: () => Path, role: Omit<Task, 'node' | 'path'>): void {
    const real = resolve(node)
    const { owner, secret, inSecretList, strict } = role
    if (real.kind === 'scalar') {
      if (secret && real.value !== null && isSecretText(real.text) && !this.found.has(real))
        this.found.set(real, path())
      return
    }
    const key = `${Number(secret)}${Number(inSecretList)}${Number(strict)}${owner}`
    const roles = this.seen.get(real) ?? new Set()
    if (roles.has(key)) return
    this.seen.set(real, roles.add(key))
    this.tasks.push({ node: real, path: path(), owner, secret, inSecretList, strict })
  }
}

/** The name that an object gives its own value: a header, a variable. */
function nameIn(entries: readonly Entry[]): string | null {
  const name = entries.find((entry) => entry.name === 'name')?.value
  return name ? textIn(name) : null
}

function textIn(node: YamlNode): string {
  const real = resolve(node)
  return real.kind === 'scalar' ? real.text : ''
}

/** What an object says that it is; one that says it twice is both. */
function kindsOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ name, value }) => (name === 'kind' ? [textIn(value)] : []))
}

/** Whether a node is a text, and no switch or number. */
function isText(node: YamlNode): boolean {
  const real = resolve(node)
  return real.kind === 'scalar' && typeof real.value === 'string'
}
