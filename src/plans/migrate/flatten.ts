import { multipool } from '../../shapes/multipool.js'
import { priorityGroups } from '../../shapes/priority-groups.js'
import { fieldsOf, isPresent, itemsOf, nodeAt } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { memberPaths, providerEntry } from './members.js'
import type { Rewrite } from './rewrite.js'

const POOLS: Path = ['spec', 'ai', 'multipool']

/** kgateway 2.0 → 2.1: the provider and the host stand in the member itself, and members have names (domain: kgateway-envoy, section 7). */
export function flatten(rewrite: Rewrite): void {
  const members = memberPaths(multipool, rewrite.root)
  for (const path of members) unwrap(rewrite, path)
  for (const path of members) if (path !== multipool.single) nameMember(rewrite, path)
  rewrite.commit()
  const groups = itemsOf(rewrite.at(multipool.groups))
  for (const [g] of groups.entries()) {
    const path = [...multipool.groups, g, multipool.members]
    if (!rewrite.at(path)) continue
    rewrite.rename(path, priorityGroups.members)
    rewrite.moved(path, [...multipool.groups, g, priorityGroups.members])
  }
  rewrite.commit()
  if (!rewrite.at(POOLS)) return
  if (groups.length > 0) rewrite.copy(multipool.groups, priorityGroups.groups, POOLS)
  rewrite.moved(multipool.groups, priorityGroups.groups)
  rewrite.remove(POOLS)
  rewrite.commit()
}

function unwrap(rewrite: Rewrite, member: Path): void {
  const wrappers: readonly Path[] = [multipool.provider, multipool.host.slice(0, 1)]
  for (const wrapper of wrappers) {
    const path = [...member, ...wrapper]
    const node = rewrite.at(path)
    if (!node) continue
    for (const { name, value } of fieldsOf(node)) {
      if (!isPresent(value) || rewrite.at([...member, name])) continue
      rewrite.copy([...path, name], [...member, name], path)
      rewrite.moved([...path, name], [...member, name])
    }
    rewrite.remove(path)
  }
}

/** Names are unique in the backend, so that they stay so when it becomes an AgentgatewayBackend (domain: agentgateway, section 7). */
function nameMember(rewrite: Rewrite, path: Path): void {
  if (rewrite.has([...path, 'name'])) return
  const provider = providerEntry(nodeAt(rewrite.at(path), multipool.provider))?.name ?? 'provider'
  const name = [provider, ...path.filter((part) => typeof part === 'number')].join('-')
  rewrite.set([...path, 'name'], name)
  rewrite.note(path, 'name-generated', { name })
}
