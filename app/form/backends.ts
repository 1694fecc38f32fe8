import {
  applyEdits,
  difference,
  freeName,
  lineBreakOf,
  newMember,
  printDocument,
  providers,
  releaseId,
  releases,
  type AnalyzedDocument,
  type Json,
  type Shape,
  type Step,
} from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'

/** A new AI backend in the shape of the release in view, valid from the start. */
function blankBackend(name: string): Json {
  const { release } = useStore.getState().analysis
  const served =
    release.kinds.find((kind) => kind.shape) ?? releases.flatMap((each) => each.kinds).find((kind) => kind.shape)
  const provider = providers.find((each) => served?.shape?.dialect(each))
  if (!served?.shape || !provider) throw new Error(`${releaseId(release)} has no AI backends`)
  const value = nest(served.shape, newMember(provider, served.shape, null))
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
function append(document: string): void {
  const { text: before, apply, settle } = useStore.getState()
  const analysis = settle()
  const lineBreak = lineBreakOf(before)
  const separator = analysis.documents.length === 0 ? '' : '---\n'
  const glue = before === '' || /[\r\n]$/.test(before) ? '' : lineBreak
  apply(
    [{ start: before.length, end: before.length, text: glue + (separator + document).replaceAll('\n', lineBreak) }],
    'form',
  )
  const { settle: settled, show } = useStore.getState()
  show(settled().documents.length - 1, null)
}

export function newBackend(): void {
  append(printDocument(blankBackend(unusedName('my-backend'))))
}

/** Begins anew with one blank backend; one undo step brings the text back. */
export function startBlank(): void {
  useStore.getState().replaceText(printDocument(blankBackend('my-backend')), text.startedBlank)
}

function showAfter({ index }: AnalyzedDocument): void {
  const { settle, show } = useStore.getState()
  settle()
  show(index + 1, null)
}

/** A second backend with the same content under a free name. */
export function duplicateBackend(target: AnalyzedDocument): void {
  const { text: before, apply, changeInSteps } = useStore.getState()
  const index = target.base.at(-1)
  if (typeof index === 'number') {
    const name: Step = {
      path: ['metadata', 'name'],
      change: { do: 'set', value: unusedName(target.name ?? 'my-backend') },
    }
    // The copy is the next object of the List.
    changeInSteps([{ path: [], change: { do: 'duplicate' } }])
    showAfter(target)
    return useStore.getState().changeInSteps([name])
  }
  const source = before.slice(target.range.start, target.range.end).replace(/^---[^\r\n]*(?:\r\n|[\r\n])/, '')
  const name = unusedName(target.name ?? 'my-backend')
  const node =
    target.root?.kind === 'map' ? target.root.entries.find((entry) => entry.name === 'metadata')?.value : undefined
  const nameNode = node?.kind === 'map' ? node.entries.find((entry) => entry.name === 'name')?.value : undefined
  const shift = target.range.end - source.length
  const copy = nameNode
    ? applyEdits(source, [{ start: nameNode.start - shift, end: nameNode.end - shift, text: name }])
    : source
  const lineBreak = lineBreakOf(before)
  const glue = /[\r\n]$/.test(before.slice(0, target.range.end)) ? '' : lineBreak
  const tail = /[\r\n]$/.test(copy) ? '' : lineBreak
  apply([{ start: target.range.end, end: target.range.end, text: `${glue}---${lineBreak}${copy}${tail}` }], 'form')
  showAfter(target)
}

/** Takes a backend's document out of the text. */
export function deleteBackend(target: AnalyzedDocument): void {
  const { text: before, apply, change, say } = useStore.getState()
  if (target.base.length > 0) change([], { do: 'remove' })
  else {
    const rest = before.slice(0, target.range.start) + before.slice(target.range.end)
    apply(difference(before, target.range.start === 0 ? rest.replace(/^---[^\r\n]*(?:\r\n|[\r\n])/, '') : rest), 'form')
  }
  say(text.deletedBackend(target.name ?? text.unnamed), 'undo')
}
