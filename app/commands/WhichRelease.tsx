import { useState } from 'react'
import { releaseId, releasesNamedIn } from '../../src/index'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words/later'
import { copyText } from '../open/device'

/** Prints the images of the controllers that run, one a line. */
const COMMAND = `kubectl get deploy,ds -A -o jsonpath='{range .items[*].spec.template.spec.containers[*]}{.image}{"\\n"}{end}' | grep -E 'kgateway|agentgateway' | sort -u`

/** For those who do not know which release they run: a command to copy, and a place for its answer. */
export function WhichRelease({ onFound }: { readonly onFound: () => void }) {
  const [answer, setAnswer] = useState('')
  const { setSettings, say } = useStore.getState()
  const found = releasesNamedIn(answer)
  return (
    <details className="which-release">
      <summary>{text.whichRelease}</summary>
      <p className="help">{text.whichReleaseHow}</p>
      <pre tabIndex={0}>{COMMAND}</pre>
      <Button
        icon="copy"
        label={text.copyCommand}
        onClick={() => void copyText(COMMAND).then((done) => say(done ? text.commandCopied : text.copyFailed))}
      />
      <textarea
        aria-label={text.whichReleaseAnswer}
        placeholder={text.whichReleaseAnswer}
        data-own-undo=""
        rows={2}
        spellCheck={false}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      {answer.trim() !== '' && found.length === 0 && <p className="help">{text.noReleaseInAnswer}</p>}
      {found.map((release) => (
        <Button
          key={releaseId(release)}
          look="main"
          label={text.useRelease(`${release.product} ${release.version}`)}
          onClick={() => {
            setSettings({ release: releaseId(release) })
            onFound()
          }}
        />
      ))}
    </details>
  )
}
