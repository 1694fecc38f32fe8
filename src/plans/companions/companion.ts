import type { Surroundings } from '../../connection/connection.js'
import type { Endpoint } from '../../connection/endpoints.js'
import { World } from '../../documents/world.js'
import type { Coded } from '../../model/codes/coded.js'
import type { CompanionParams } from '../../model/codes/companions.js'
import type { AnalyzedDocument, Reading } from '../../reading.js'
import { planeOf, releaseId, type Plane } from '../../releases/release.js'
import type { Path } from '../../yaml/path.js'
import type { Plan } from '../plan.js'

/** How things are with a companion. */
export type Standing =
  /** It stands in the text. */
  | { readonly is: 'there'; readonly document: number; readonly path: Path }
  /** It is taken as present: the cluster may have it. */
  | { readonly is: 'assumed'; readonly plan: Plan }
  /** Nothing has it, and the backend works less well without, or not at all. */
  | { readonly is: 'advised'; readonly plan: Plan }
  /** It would help, and nothing that this release reads brings it. */
  | { readonly is: 'impossible' }

/** Something beside a backend. Plain data. */
export type Companion = Coded<CompanionParams> & {
  /** The same for the same thing in a later reading of the text. */
  readonly id: string
  /** The objects that need it, by index. */
  readonly for: readonly number[]
  readonly standing: Standing
}

/** The text that companions are looked for in. */
export interface Context {
  readonly reading: Reading
  readonly world: World
  readonly plane: Plane
  readonly backends: readonly Backend[]
}

/** An AI backend of the text with what it is judged by. */
export interface Backend extends Surroundings {
  readonly document: AnalyzedDocument
  readonly name: string
  readonly endpoints: readonly Endpoint[]
}

/** One kind of companion: all that the text needs of it, and has of it. */
export type FindCompanions = (context: Context) => readonly Companion[]

/** The context of a reading; null where its release makes no endpoint of an AI backend. */
export function contextOf(reading: Reading): Context | null {
  const plane = planeOf(reading.release, reading.facts)
  if (!plane) return null
  const world = new World(reading.documents, reading.namespace)
  const backends = reading.documents.flatMap((document): Backend[] => {
    const { backend, name } = document
    if (!backend || !document.known || name === null) return []
    const endpoints = reading.endpoints.filter((endpoint) => endpoint.document === document.index)
    return [{ document, name, backend, endpoints, facts: reading.facts, world, namespace: world.namespaceOf(document) }]
  })
  return { reading, world, plane, backends }
}

/** One of its kind; `id` is made of what it is about. */
export function companion<Code extends keyof CompanionParams>(
  code: Code,
  params: CompanionParams[Code],
  about: readonly string[],
  of: readonly number[],
  standing: Standing,
): Companion {
  return { code, params, id: JSON.stringify([code, ...about]), for: [...new Set(of)], standing } as Companion
}

/** What the release of a context can't bring to an object, whose name is the subject's. */
export const lacking = (
  what: CompanionParams['release-lacks']['what'],
  subject: string,
  { document, namespace }: Backend,
  { reading }: Context,
  place: readonly string[] = [],
): Companion =>
  companion(
    'release-lacks',
    { what, subject, release: releaseId(reading.release) },
    [what, namespace, subject, ...place],
    [document.index],
    { is: 'impossible' },
  )

/** What adds a companion; null where it stands in the text, or can't be added. */
export const planOfCompanion = ({ standing }: Companion): Plan | null => ('plan' in standing ? standing.plan : null)

/** A plan that puts documents at the end of a text, where no object changes its number. */
export const adding = (...texts: readonly string[]): Plan => ({
  steps: texts.map((text) => ({ do: 'add', after: null, text })),
  dropped: [],
})

/** Name and, where the object beside it says one, namespace. */
export const named = (name: string, namespace: string | null) => ({
  name,
  ...(namespace !== null && { namespace }),
})
