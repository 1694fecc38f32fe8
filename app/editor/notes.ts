import { badgeOf, badgeText, type Reading } from '../../src/index'
import { lookOf } from '../endpoints/Badge'
import { words } from '../words'
import { toMonaco } from './bridge'
import { monaco } from './monaco'

/** More marks or notes than this nobody looks at, and each costs when the editor draws. */
export const MOST_MARKERS = 1000

/** Notes behind lines; one that stands where it should, and says the same, is not touched. */
export class Notes {
  private shown: readonly { readonly id: string; readonly says: string }[] = []

  constructor(private readonly editor: monaco.editor.ICodeEditor) {}

  show(notes: readonly monaco.editor.IModelDeltaDecoration[]): void {
    const model = this.editor.getModel()
    if (!model) return
    const says = ({ options }: monaco.editor.IModelDeltaDecoration): string =>
      `${options.after?.content ?? ''} ${options.after?.inlineClassName ?? ''}`
    const kept = notes.map((note, i) => {
      const before = this.shown[i]
      return before?.says === says(note) && monaco.Range.equalsRange(model.getDecorationRange(before.id), note.range)
        ? before
        : null
    })
    const stays = new Set(kept)
    const gone = this.shown.filter((note) => !stays.has(note)).map(({ id }) => id)
    const added = model.deltaDecorations(
      gone,
      notes.filter((_, i) => !kept[i]),
    )
    let next = 0
    this.shown = notes.map((note, i) => kept[i] ?? { id: added[next++] ?? '', says: says(note) })
  }
}

/** What each endpoint speaks, written behind the line that decides it. */
export function wireNotes(analysis: Reading): monaco.editor.IModelDeltaDecoration[] {
  return analysis.endpoints.slice(0, MOST_MARKERS).flatMap((endpoint) => {
    const at = endpoint.member.decidedAt
    if (at === null) return []
    // Not between a field and the empty map behind it.
    const behind = at + (/^[ \t]*\{[ \t]*\}/.exec(analysis.text.slice(at, at + 40))?.[0].length ?? 0)
    const range = toMonaco(analysis.text, { start: behind, end: behind })
    const content = badgeText(endpoint, analysis, words)
    return [
      {
        range,
        options: {
          showIfCollapsed: true,
          after: {
            content,
            inlineClassName: `wire-note badge-${lookOf(badgeOf(endpoint), endpoint.warnedPlaintext)}`,
            cursorStops: monaco.editor.InjectedTextCursorStops.None,
          },
        },
      },
    ]
  })
}
