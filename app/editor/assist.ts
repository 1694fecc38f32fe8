import { choicesAt, hoverAt } from '../../src/assist/assist'
import { badgeText, lastWord, pathAt, reasonText, type Reading } from '../../src/index'
import { useStore } from '../state/store'
import { words } from '../words'
import { useHelp } from '../words/help'
import { toMonaco, toOffset } from './bridge'
import { monaco } from './monaco'

/** Completion and hover for every document of the stream, from the schemas of the release in view. */
export function registerAssist(): monaco.IDisposable {
  const completion = monaco.languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: [' ', '\n'],
    provideCompletionItems: (_model, position) => {
      const { text, analysis } = useStore.getState()
      const offset = toOffset(text, position)
      const suggestions = choicesAt(text, offset, analysis.release, useHelp.getState().help).map((choice) => ({
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
      const { help } = useHelp.getState()
      const path = pathAt(document.root, offset)
      const found = hoverAt(path, document.apiVersion, document.kind, analysis.release, help)
      const contents = [...badgesAt(offset, analysis), ...(found === null ? [] : [found])]
      return contents.length === 0 ? null : { contents: contents.map((value) => ({ value })) }
    },
  })
  return {
    dispose: () => {
      completion.dispose()
      hover.dispose()
    },
  }
}

/** Why the badges behind a line say what they say: the rule that had the last word. */
function badgesAt(offset: number, analysis: Reading): readonly string[] {
  const { endpoints, lines } = analysis
  const { line } = lines.position(offset)
  return endpoints.flatMap((endpoint) => {
    const at = endpoint.member.decidedAt
    if (at === null || offset < at || lines.position(at).line !== line) return []
    const reason = lastWord(endpoint.because)
    return [`**${badgeText(endpoint, analysis, words)}** — ${reason ? plain(reasonText(reason, words)) : ''}`]
  })
}

/** Text as Markdown that says just that. */
const plain = (said: string): string => said.replaceAll(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&')
