import { membersOf, offeredProviders, type AiBackend } from '../../shapes/shape.js'
import { freeName, newMember, switchProvider, toPool, toSingle, type PlacedBackend } from '../../plans/change.js'
import type { Plan } from '../../plans/plan.js'
import type { Step } from '../../plans/edits.js'
import { fieldsOf, nodeAt, resolve, type Json, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import type { Random } from '../support/random.js'

/** What somebody does in the page: a name for the figures, and the steps that the page makes of it. */
export interface Action {
  readonly name: string
  readonly steps: readonly Step[]
}

const one = (name: string, path: Path, change: Step['change']): Action => ({ name, steps: [{ path, change }] })

function pathsOf(node: YamlNode, path: Path = []): Path[] {
  const real = resolve(node)
  if (real.kind === 'map')
    return [path, ...fieldsOf(real).flatMap(({ name, value }) => pathsOf(value, [...path, name]))]
  if (real.kind === 'seq') return [path, ...real.items.flatMap((item, i) => pathsOf(item, [...path, i]))]
  return [path]
}

const VALUES: readonly Json[] = [
  'x',
  'a: b # c',
  '1',
  7,
  true,
  '',
  'two\nlines',
  ['a', 'b'],
  { a: 1, b: { c: ['d'] } },
  [{ name: 'x', set: [1] }],
  null,
]

/** One action of the page at a place that has it. */
export function anyAction(random: Random, root: YamlNode, backend: AiBackend | null): Action {
  const ofBackend = backend && random.chance(0.6) ? backendAction(random, { index: 0, backend }) : null
  return ofBackend ?? fieldAction(random, root)
}

function fieldAction(random: Random, root: YamlNode): Action {
  const paths = pathsOf(root).filter((path) => path.length > 0)
  if (paths.length === 0) return one('set', [], { do: 'set', value: random.pick(VALUES) })
  const path = random.pick(paths)
  const lists = paths.filter((at) => nodeAt(root, at)?.kind === 'seq')
  const items = paths.filter((at) => typeof at.at(-1) === 'number')
  const value = random.pick(VALUES)
  const list = lists.length > 0 ? random.pick(lists) : null
  const size = (at: Path): number => {
    const node = nodeAt(root, at)
    return node?.kind === 'seq' ? node.items.length : 0
  }
  switch (random.below(8)) {
    case 0:
      return one('set', path, { do: 'set', value })
    case 1:
      return one('add field', [...path, 'added'], { do: 'set', value })
    case 2:
      return one('remove', path, { do: 'remove' })
    case 3:
      return one('rename', path, { do: 'rename', to: 'renamed' })
    case 4:
      if (list) return one('insert', list, { do: 'insert', index: random.below(size(list) + 1), value })
      break
    case 5:
      if (items.length > 0) return one('duplicate', random.pick(items), { do: 'duplicate' })
      break
    case 6: {
      const node = nodeAt(root, path)
      const fields =
        node?.kind === 'map'
          ? fieldsOf(node)
              .map(({ name }) => name)
              .filter(() => random.chance(0.4))
          : []
      if (fields.length > 0) return one('remove fields', path, { do: 'remove', fields })
      break
    }
    default:
      if (list && items.length > 0) {
        const from = random.pick(items)
        const most = size(list) - (from.slice(0, -1).join('/') === list.join('/') ? 1 : 0)
        return one('move', from, { do: 'move', list, index: random.below(most + 1) })
      }
  }
  return one('set', path, { do: 'set', value })
}

/** The steps of a plan in the one object that it changes. */
const stepsOf = ({ steps }: Plan): readonly Step[] => steps.flatMap((step) => (step.do === 'change' ? step.steps : []))

function backendAction(random: Random, target: PlacedBackend): Action | null {
  const { backend } = target
  const { shape } = backend
  const members = membersOf(backend)
  const [provider, member] = [random.pick(offeredProviders(backend)), random.pick(members)]
  const isPool = !backend.isSingle
  const list = (group: number): Path => [...shape.groups, group, shape.members]
  switch (random.below(isPool ? 9 : 3)) {
    case 0:
      return { name: 'switch provider', steps: stepsOf(switchProvider(target, member, provider)) }
    case 1:
      return isPool
        ? { name: 'to single', steps: stepsOf(toSingle(target)) }
        : { name: 'to pool', steps: stepsOf(toPool(target)) }
    case 2:
      return one('set host', [...member.path, ...shape.host], { do: 'set', value: 'h2.internal' })
    case 3: {
      const group = random.below(backend.groups.length)
      const index = backend.groups[group]?.members.length ?? 0
      return one('add member', list(group), { do: 'insert', index, value: newMember(provider, backend, []) })
    }
    case 4:
      return one('add group', shape.groups, {
        do: 'insert',
        index: backend.groups.length,
        value: { [shape.members]: [newMember(provider, backend, [])] },
      })
    case 5: {
      const at = [...list(member.group), member.member + 1, ...(shape.name ?? [])]
      const name = { path: at, change: { do: 'set', value: freeName('member', []) } } as const
      return {
        name: 'duplicate member',
        steps: [{ path: member.path, change: { do: 'duplicate' } }, ...(shape.name ? [name] : [])],
      }
    }
    case 6:
      return one('remove member', member.path, { do: 'remove' })
    case 7: {
      const group = random.below(backend.groups.length)
      const most = (backend.groups[group]?.members.length ?? 0) - (group === member.group ? 1 : 0)
      return one('move member', member.path, { do: 'move', list: list(group), index: random.below(most + 1) })
    }
    default:
      return one('move group', [...shape.groups, random.below(backend.groups.length)], {
        do: 'move',
        list: shape.groups,
        index: random.below(backend.groups.length),
      })
  }
}
