import { multipool } from '../../shapes/multipool.js'
import { priorityGroups } from '../../shapes/priority-groups.js'
import { itemsOf } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { memberPaths, providerEntry } from './members.js'
import type { Rewrite } from './rewrite.js'

const [OVERRIDE = ''] = multipool.host as readonly string[]

/** kgateway 2.1 → 2.0: back into `provider` and `hostOverride`; names go. */
export function wrap(rewrite: Rewrite): void {
  const members = memberPaths(priorityGroups, rewrite.root)
  for (const path of members) wrapHost(rewrite, path)
  rewrite.commit()
  for (const path of members) wrapMember(rewrite, path)
  rewrite.commit()
  const groups = itemsOf(rewrite.at(priorityGroups.groups))
  for (const [g] of groups.entries()) {
    const path = [...priorityGroups.groups, g, priorityGroups.members]
    if (!rewrite.at(path)) continue
    rewrite.rename(path, multipool.members)
    rewrite.moved(path, [...priorityGroups.groups, g, multipool.members])
  }
  rewrite.commit()
  if (!rewrite.at(priorityGroups.groups)) return
  rewrite.copy(priorityGroups.groups, multipool.groups)
  rewrite.moved(priorityGroups.groups, multipool.groups)
  rewrite.remove(priorityGroups.groups)
  rewrite.commit()
}

function wrapMember(rewrite: Rewrite, member: Path): void {
  const entry = providerEntry(rewrite.at(member))
  if (!entry) return
  const [from, to] = [
    [...member, entry.name],
    [...member, ...multipool.provider],
  ]
  rewrite.copy(from, to, from, [entry.name])
  rewrite.remove(from)
  rewrite.moved(from, [...to, entry.name])
}

function wrapHost(rewrite: Rewrite, member: Path): void {
  for (const name of ['host', 'port']) {
    const [from, to] = [
      [...member, name],
      [...member, OVERRIDE, name],
    ]
    if (!rewrite.at(from)) continue
    rewrite.copy(from, to)
    rewrite.remove(from)
    rewrite.moved(from, to)
  }
}
