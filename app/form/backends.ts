import {
  duplicateOf,
  freeName,
  newMember,
  printDocument,
  offeredProviders,
  releaseId,
  releases,
  type AnalyzedDocument,
  type Json,
  type Shape,
} from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'

/** A new AI backend in the shape of the release in view, valid from the start. */
function blankBackend(name: string): Json {
  const { release } = useStore.getState().analysis
  const served =
    release.kinds.find((kind) => kind.shape) ?? releases.flatMap((each) => each.kinds).find((kind) => kind.shape)
  const home = served?.shape && { shape: served.shape, schema: served.schema }
  const provider = home && offeredProviders(home)[0]
  if (!home || !provider) throw new Error(`${releaseId(release)} has no AI backends`)
  const value = nest(home.shape, newMember(provider, home, null))
  return {
    apiVersion: `${served.group}/${served.version}`,
    kind: served.kind,
    metadata: { name, namespace: 'default' },
    ...value,
  }
}

function nest(shape: Shape, member: Json): Record<string, Json> {
  const single = shape.single.slice(1).reduceRight<Json>((inner, part) => ({ [part]: inner }), member) as Record<
    string,
    Json
  >
  return { spec: shape.kind === 'Backend' ? { type: 'AI', ...single } : single }
}

/** A name that no other object of the text has. */
function unusedName(wanted: string): string {
  return freeName(
    wanted,
    useStore.getState().analysis.documents.map(({ name }) => name),
  )
}

/** Adds a document at the end of the text, and shows it. */
export function newBackend(): void {
  const document = printDocument(blankBackend(unusedName('my-backend')))
  if (!useStore.getState().carryOut({ steps: [{ do: 'add', after: null, text: document }], dropped: [] })) return
  const { settle, show } = useStore.getState()
  show(settle().documents.length - 1, null)
}

/** Begins anew with one blank backend; one undo step brings the text back. */
export function startBlank(): void {
  useStore.getState().replaceText(printDocument(blankBackend('my-backend')), text.startedBlank)
}

/** A second backend with the same content under a free name. */
export function duplicateBackend(target: AnalyzedDocument): void {
  const plan = duplicateOf(useStore.getState().settle(), target.index, unusedName(target.name ?? 'my-backend'))
  if (!plan || !useStore.getState().carryOut(plan)) return
  const { settle, show } = useStore.getState()
  settle()
  show(target.index + 1, null)
}

/** Takes a backend out of the text. */
export function deleteBackend(target: AnalyzedDocument): void {
  const { carryOut, say } = useStore.getState()
  if (carryOut({ steps: [{ do: 'remove', document: target.index }], dropped: [] }))
    say(text.deletedBackend(target.name ?? text.unnamed), 'undo')
}
