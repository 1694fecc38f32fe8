import { choicesAt, hoverAt, pathAt } from '../../src/index'
import { useStore } from '../state/store'
import { words } from '../words'
import { toMonaco, toOffset } from './bridge'
import { monaco } from './monaco'

/** Completion and hover for every document of the stream, from the schemas of the release in view. */
export function registerAssist(): monaco.IDisposable {
  const completion = monaco.languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: [' ', '\n'],
    provideCompletionItems: (_model, position) => {
      const { text, analysis } = useStore.getState()
      const offset = toOffset(text, position)
      const suggestions = choicesAt(text, offset, analysis.release, words).map((choice) => ({
        label: choice.required ? { label: choice.label, description: '*' } : choice.label,
        kind:
          choice.kind === 'field'
            ? monaco.languages.CompletionItemKind.Field
            : monaco.languages.CompletionItemKind.Value,
        insertText: choice.insert,
        documentation: choice.help,
        sortText: `${choice.required ? 0 : 1}${choice.label}`,
        range: toMonaco(text, choice.range),
      }))
      return { suggestions }
    },
  })
  const hover = monaco.languages.registerHoverProvider('yaml', {
    provideHover: (_model, position) => {
      const { text, analysis } = useStore.getState()
      const offset = toOffset(text, position)
      // What was read of another text says nothing about this one.
      if (analysis.text !== text) return null
      const document = analysis.documents.find(({ range }) => range.start <= offset && offset <= range.end)
      if (!document?.root) return null
      const help = hoverAt(pathAt(document.root, offset), document.apiVersion, document.kind, analysis.release, words)
      return help === null ? null : { contents: [{ value: help }] }
    },
  })
  return {
    dispose: () => {
      completion.dispose()
      hover.dispose()
    },
  }
}
