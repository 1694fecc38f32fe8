import { groups } from '../../shapes/groups.js'
import { priorityGroups } from '../../shapes/priority-groups.js'
import { itemsOf, nodeAt, stringOf, type Entry } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { memberPaths, providerEntry } from './members.js'
import type { Rewrite } from './rewrite.js'

/** `Backend` of kgateway 2.1 → `AgentgatewayBackend`: credentials move into policies (domain: agentgateway, section 7). */
export function regroup(rewrite: Rewrite): void {
  for (const path of memberPaths(priorityGroups, rewrite.root)) {
    const policies: Path = path === priorityGroups.single ? ['spec', 'policies'] : [...path, 'policies']
    const entry = providerEntry(rewrite.at(path))
    if (entry) moveEntry(rewrite, [...path, entry.name], entry, policies)
    moveHeader(rewrite, path, policies)
    moveFullPath(rewrite, path)
    rewrite.commit()
  }
  uniqueNames(rewrite)
  if (rewrite.at(['spec', 'type'])) rewrite.remove(['spec', 'type'])
  for (const [from, to] of [
    [priorityGroups.groups, groups.groups],
    [priorityGroups.single, groups.single],
  ] as const) {
    if (!rewrite.at(from)) continue
    rewrite.rename(from, String(to.at(-1)))
    rewrite.moved(from, to)
  }
  rewrite.commit()
}

function moveEntry(rewrite: Rewrite, path: Path, { value }: Entry, policies: Path): void {
  moveToken(rewrite, path, policies)
  const location = [...path, 'location']
  // Vertex AI calls it region there.
  if (rewrite.at(location) && !rewrite.at([...path, 'region'])) {
    rewrite.rename(location, 'region')
    rewrite.moved(location, [...path, 'region'])
  }
  const aws = [...path, 'auth', 'secretRef']
  if (rewrite.at(aws)) {
    rewrite.copy(aws, [...policies, 'auth', 'aws', 'secretRef'], [...path, 'auth'])
    rewrite.moved([...path, 'auth'], [...policies, 'auth', 'aws'])
  }
  if (rewrite.at([...path, 'auth'])) rewrite.remove([...path, 'auth'])
  const endpoint = stringOf(nodeAt(value, ['endpoint']))
  const bare = endpoint?.replace(/^https?:\/\//, '').replace(/\/+$/, '')
  if (endpoint !== undefined && bare !== undefined && bare !== endpoint) {
    rewrite.set([...path, 'endpoint'], bare)
    rewrite.note([...path, 'endpoint'], 'value-changed', { field: 'endpoint', from: endpoint, to: bare })
  }
  // An empty model was legal, and meant the client's.
  if (stringOf(nodeAt(value, ['model'])) === '') rewrite.remove([...path, 'model'])
}

/** A credential by its kind: from a Secret, written out, or the client's own. */
function moveToken(rewrite: Rewrite, path: Path, policies: Path): void {
  const token = [...path, 'authToken']
  const auth = [...policies, 'auth']
  if (!rewrite.at(token)) return
  const kind = stringOf(rewrite.at([...token, 'kind']))
  const [used, field] = kind === 'Inline' ? (['inline', 'key'] as const) : (['secretRef', 'secretRef'] as const)
  if (kind === 'Passthrough') {
    rewrite.set(auth, { passthrough: {} })
    rewrite.moved(token, [...auth, 'passthrough'])
  } else if (rewrite.has([...token, used])) {
    rewrite.copy([...token, used], auth, token, [field])
    rewrite.moved([...token, used], [...auth, field])
  }
  for (const other of ['inline', 'secretRef'])
    if (rewrite.has([...token, other]) && (kind === 'Passthrough' || other !== used))
      rewrite.note([...token, other], 'credential-unused', { field: other })
  rewrite.remove(token)
}

/** A header of one's own for the credential; what is before it is taken literally there, so that it ends with its blank. */
function moveHeader(rewrite: Rewrite, member: Path, policies: Path): void {
  const from = [...member, 'authHeader']
  const to = [...policies, 'auth', 'location', 'header']
  const [name, prefix] = ['headerName', 'prefix'].map((field) => stringOf(rewrite.at([...from, field])))
  if (!rewrite.at(from)) return
  if (rewrite.takes([...groups.groups, 0, groups.members, 0, 'policies', 'auth', 'location'])) {
    rewrite.set(to, { name: name ?? 'Authorization', ...(prefix !== undefined && { prefix: withBlank(prefix) }) })
    rewrite.moved(from, to)
    rewrite.remove(from)
  }
}

const withBlank = (prefix: string): string => (prefix === '' || prefix.endsWith(' ') ? prefix : `${prefix} `)

function moveFullPath(rewrite: Rewrite, member: Path): void {
  const full = stringOf(rewrite.at([...member, 'path', 'full']))
  if (full === undefined) return
  rewrite.set([...member, 'path'], full)
  rewrite.moved([...member, 'path', 'full'], [...member, 'path'])
}

/** Names are unique over all groups there; up to 2.1 each group had its own. */
function uniqueNames(rewrite: Rewrite): void {
  const taken = new Set<string>()
  for (const [g, group] of itemsOf(rewrite.at(priorityGroups.groups)).entries())
    for (const [m, member] of itemsOf(nodeAt(group, [priorityGroups.members])).entries()) {
      const name = stringOf(nodeAt(member, ['name']))
      const path = [...priorityGroups.groups, g, priorityGroups.members, m, 'name']
      if (name !== undefined && !taken.has(name)) {
        taken.add(name)
        continue
      }
      const own = `${name ?? providerEntry(member)?.name ?? 'provider'}-${g}-${m}`
      taken.add(own)
      rewrite.set(path, own)
      if (name === undefined) rewrite.note(path, 'name-generated', { name: own })
      else rewrite.note(path, 'value-changed', { field: 'name', from: name, to: own })
    }
}
