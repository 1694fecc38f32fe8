import { fixLabel, type Finding } from '../../src/index'
import { useStore } from '../state/store'
import { text, words } from '../words'
import { toMonaco } from './bridge'
import { monaco } from './monaco'

const MEND = 'findings.mend'

/** What a finding at the cursor offers, in the editor too: behind the lamp and Ctrl+. as one step of the one history. */
export function registerMends(): monaco.IDisposable {
  const mend = monaco.editor.registerCommand(MEND, (_accessor: unknown, finding: Finding) => {
    const { applyFix, say, analysis } = useStore.getState()
    const label = fixLabel(finding, words)
    applyFix(finding, analysis, (isApplied) => (isApplied ? say(label, 'undo') : say(text.fixGone)))
  })
  const actions = monaco.languages.registerCodeActionProvider(
    'yaml',
    {
      provideCodeActions: (_model, range) => {
        const { analysis, text: yaml } = useStore.getState()
        // The places of an older text are not those of this one.
        const found = analysis.text === yaml ? mendsAt(range, analysis.findings, yaml) : []
        return { actions: found, dispose: () => undefined }
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  )
  return {
    dispose: () => {
      mend.dispose()
      actions.dispose()
    },
  }
}

function mendsAt(range: monaco.Range, findings: readonly Finding[], yaml: string): monaco.languages.CodeAction[] {
  return findings.flatMap((finding) => {
    const title = finding.fix ? fixLabel(finding, words) : ''
    const isHere = title !== '' && touchesLines(toMonaco(yaml, finding.range), range)
    return isHere ? [{ title, kind: 'quickfix', command: { id: MEND, title, arguments: [finding] } }] : []
  })
}

/** The lamp stands at a line. */
const touchesLines = (one: monaco.IRange, other: monaco.IRange): boolean =>
  one.startLineNumber <= other.endLineNumber && other.startLineNumber <= one.endLineNumber
