import { groups } from '../../shapes/groups.js'
import { priorityGroups } from '../../shapes/priority-groups.js'
import { itemsOf, stringOf } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { memberPaths, providerEntry } from './members.js'
import type { Rewrite } from './rewrite.js'

/** `AgentgatewayBackend` → `Backend` of kgateway 2.1: credentials move into the provider's entry, and the type is written. */
export function ungroup(rewrite: Rewrite): void {
  const isPool = itemsOf(rewrite.at(groups.groups)).length > 0
  for (const path of memberPaths(groups, rewrite.root)) {
    const own: Path = isPool ? [...path, 'policies'] : ['spec', 'policies']
    moveBack(rewrite, path, own)
    rewrite.commit()
  }
  for (const [from, to] of [
    [groups.groups, priorityGroups.groups],
    [groups.single, priorityGroups.single],
  ] as const) {
    if (!rewrite.at(from)) continue
    rewrite.rename(from, String(to.at(-1)))
    rewrite.moved(from, to)
  }
  rewrite.set(['spec', 'type'], 'AI')
  rewrite.commit()
}

function moveBack(rewrite: Rewrite, member: Path, policies: Path): void {
  const entry = providerEntry(rewrite.at(member))
  const auth = [...policies, 'auth']
  if (entry) {
    const path = [...member, entry.name]
    const aws = [...auth, 'aws', 'secretRef']
    if (entry.name === 'bedrock') {
      if (rewrite.at(aws)) {
        rewrite.copy(aws, [...path, 'auth', 'secretRef'], auth)
        rewrite.set([...path, 'auth', 'type'], 'Secret')
        rewrite.moved(aws, [...path, 'auth', 'secretRef'])
      }
    } else moveToken(rewrite, [...path, 'authToken'], auth)
    if (entry.name === 'vertexai' && rewrite.at([...path, 'region'])) {
      rewrite.rename([...path, 'region'], 'location')
      rewrite.moved([...path, 'region'], [...path, 'location'])
    }
  }
  moveHeader(rewrite, member, [...auth, 'location', 'header'])
  if (rewrite.at(auth)) rewrite.remove(auth)
  const full = stringOf(rewrite.at([...member, 'path']))
  if (full === undefined) return
  rewrite.set([...member, 'path'], { full })
  rewrite.moved([...member, 'path'], [...member, 'path', 'full'])
}

/** The kind says which part of a credential counts; one is required there. */
function moveToken(rewrite: Rewrite, token: Path, auth: Path): void {
  for (const [from, kind, to] of [
    ['secretRef', 'SecretRef', 'secretRef'],
    ['key', 'Inline', 'inline'],
  ] as const) {
    if (!rewrite.has([...auth, from])) continue
    rewrite.copy([...auth, from], token, auth, [to])
    rewrite.set([...token, 'kind'], kind)
    rewrite.moved([...auth, from], [...token, to])
    return
  }
  rewrite.set(token, { kind: 'Passthrough' })
  if (!rewrite.has([...auth, 'passthrough'])) rewrite.note(token, 'credential-required', { field: 'authToken' })
}

function moveHeader(rewrite: Rewrite, member: Path, header: Path): void {
  const [name, prefix] = ['name', 'prefix'].map((field) => stringOf(rewrite.at([...header, field])))
  if (name === undefined) return
  const to = [...member, 'authHeader']
  rewrite.set(to, { headerName: name, ...(prefix !== undefined && { prefix: prefix.trimEnd() }) })
  rewrite.moved(header, to)
}
