import { copyText } from '../open/device'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { apply as text } from '../words/apply'
import { text as words } from '../words/later'
import { legible } from '../words/legible'

/** So many lines of a command are shown; all are copied. */
const MOST = 300

/** A command with the button that copies it. */
export function Command({ command, label: own }: { readonly command: string; readonly label?: string }) {
  const label = own ?? words.copyCommand
  const lines = command.replace(/\n$/, '').split('\n')
  const copy = async (): Promise<void> =>
    useStore.getState().say((await copyText(command)) ? words.commandCopied : words.copyFailed)
  return (
    <div className="command">
      <Button icon="copy" look="quiet" label={label} onClick={() => void copy()} />
      <pre tabIndex={0} aria-label={label}>
        {lines.slice(0, MOST).map(legible).join('\n')}
        {lines.length > MOST && `\n${text.moreLines(lines.length - MOST)}`}
      </pre>
    </div>
  )
}
