import type { Document } from '../documents/documents.js'
import { isTo, referencesIn } from '../documents/references.js'
import { isPlaceholder } from '../verdict/placeholders.js'
import { membersOf, type AiBackend } from '../shapes/shape.js'
import { nodeAt } from '../yaml/nodes.js'
import { isSamePath, type Path } from '../yaml/path.js'
import type { Step } from './edits.js'
import type { Plan, PlanStep } from './plan.js'

/** As much of a reading as names need. */
export interface NamedText {
  readonly documents: readonly (Document & { readonly backend: AiBackend | null })[]
  /** What a missing namespace means. */
  readonly namespace: string
}

/** A place in an object that names another one. */
export interface NameReference {
  readonly document: number
  /** Of the name itself. */
  readonly path: Path
  /** The section that is named beside it, and where. */
  readonly section: string | null
  readonly sectionPath: Path
}

/** Where the text names an object, as it is called or as it was called before. */
export function referencesByName(text: NamedText, index: number, name: string): readonly NameReference[] {
  const object = text.documents[index]
  if (!object || object.kind === null || name === '') return []
  const called = { group: groupOf(object), kind: object.kind, name }
  const home = object.namespace ?? text.namespace
  return text.documents.flatMap((document) =>
    [...referencesIn(document.root)]
      // What an alias stands for is found, and changed, where it is written.
      .filter((found) => !found.isBorrowed && isTo(found, called))
      .filter((found) => found.ofCluster || (found.namespace ?? document.namespace ?? text.namespace) === home)
      .map(({ path, namePath, section }) => ({
        document: document.index,
        path: namePath,
        section,
        sectionPath: [...path, 'sectionName'],
      })),
  )
}

const groupOf = ({ apiVersion }: Document): string =>
  apiVersion?.includes('/') ? (apiVersion.split('/')[0] ?? '') : ''

/** Steps of many objects as a plan, those of an object together. */
function planOfSteps(steps: readonly { readonly document: number; readonly step: Step }[]): Plan {
  const byDocument = new Map<number, Step[]>()
  for (const { document, step } of steps) byDocument.set(document, [...(byDocument.get(document) ?? []), step])
  return {
    steps: [...byDocument].map(([document, inside]): PlanStep => ({ do: 'change', document, steps: inside })),
    dropped: [],
  }
}

const setting = (path: Path, value: string): Step => ({ path, change: { do: 'set', value } })

/**
 * The plan after which all references to an object name it as it is called now, where it was called `from` before; null
 * where nothing refers to that name, or another object has it.
 */
export function followName(text: NamedText, index: number, from: string): Plan | null {
  const object = text.documents[index]
  if (!object || object.name === null || object.name === '' || object.name === from) return null
  if (isTaken(text, index, from)) return null
  const to = object.name
  const found = referencesByName(text, index, from)
  return found.length > 0
    ? planOfSteps(found.map(({ document, path }) => ({ document, step: setting(path, to) })))
    : null
}

/** Whether another object of the same kind and namespace has a name. */
export function isTaken({ documents, namespace }: NamedText, index: number, name: string): boolean {
  const object = documents[index]
  if (!object) return false
  const home = object.namespace ?? namespace
  return documents.some(
    (other) =>
      other.index !== index &&
      other.kind === object.kind &&
      other.name === name &&
      (other.namespace ?? namespace) === home,
  )
}

/** The plan that gives an object another name, and every reference to it the same; null where it has none, or the new one is taken. */
export function renameObject(text: NamedText, index: number, to: string): Plan | null {
  const object = text.documents[index]
  if (!object?.root || !object.name || to === '' || to === object.name || isPlaceholder(object.name)) return null
  if (isTaken(text, index, to)) return null
  const found = referencesByName(text, index, object.name)
  return planOfSteps([
    { document: index, step: setting(['metadata', 'name'], to) },
    ...found.map(({ document, path }) => ({ document, step: setting(path, to) })),
  ])
}

/** The plan after which references to a section of an object (a provider, a listener) name it as `to`; null where there are none. */
export function followSection(text: NamedText, index: number, from: string, to: string): Plan | null {
  const object = text.documents[index]
  if (!object?.name || from === '' || to === '' || from === to) return null
  // Another member of that name keeps what is said of it.
  if (object.backend && membersOf(object.backend).some(({ name }) => name === from)) return null
  const found = referencesByName(text, index, object.name).filter(({ section }) => section === from)
  return found.length > 0
    ? planOfSteps(found.map(({ document, sectionPath }) => ({ document, step: setting(sectionPath, to) })))
    : null
}

/** The plan that gives a member of a backend another name, and policies on it the same; null where it has no name of its own. */
export function renameMember(text: NamedText, index: number, path: Path, to: string): Plan | null {
  const { backend, name } = text.documents[index] ?? {}
  const members = backend ? membersOf(backend) : []
  const member = members.find((each) => isSamePath(each.path, path))
  const field = backend?.shape.name
  if (!member?.name || !field || !name || to === '' || to === member.name) return null
  if (members.some((other) => other.name === to)) return null
  const isShared = members.some((other) => other !== member && other.name === member.name)
  const found = isShared ? [] : referencesByName(text, index, name).filter(({ section }) => section === member.name)
  return planOfSteps([
    { document: index, step: setting([...member.path, ...field], to) },
    ...found.map(({ document, sectionPath }) => ({ document, step: setting(sectionPath, to) })),
  ])
}

/** Something of a text that has a name of its own: an object, or a member of a backend. */
export interface Nameable {
  readonly document: number
  /** The member; null for the object itself. */
  readonly member: Path | null
  readonly kind: string
  readonly name: string
}

/** All of a text that can be renamed, in its order. */
export function nameablesOf({ documents }: NamedText): readonly Nameable[] {
  return documents.flatMap(({ index, kind, name, backend, root }): Nameable[] => {
    if (kind === null || !name || !nodeAt(root, ['metadata', 'name'])) return []
    const members = backend?.shape.name ? membersOf(backend) : []
    return [
      { document: index, member: null, kind, name },
      ...members.flatMap((member) =>
        member.name ? [{ document: index, member: member.path, kind, name: member.name }] : [],
      ),
    ]
  })
}
