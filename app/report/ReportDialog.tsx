import { useEffect, useState } from 'react'
import { badgeText, english, formatPath, isWithin, parsePath, type Endpoint, type Redaction } from '../../src/index'
import { copyText } from '../open/device'
import { redactLater } from '../engine/background-tasks'
import { useStore } from '../state/store'
import type { State } from '../state/state'
import { Button } from '../ui/Button'
import { version } from '../version'
import { text } from '../words'
import { useReportWords } from '../words/report'
import { issueText } from './issue'

/** A text for an issue about the badge of the endpoint that is selected. */
export default function ReportDialog() {
  const words = useReportWords()
  const endpoint = useStore(selectedEndpoint)
  const redaction = useRedaction()
  const [copied, setCopied] = useState<boolean | null>(null)
  const reading = useStore((state) => state.analysis)
  if (!endpoint) return <p>{words.nothing}</p>
  if (redaction === null) return <p>{words.working}</p>
  if (redaction === 'failed') return <p role="alert">{words.failed}</p>
  const badge = badgeText(endpoint, reading, english)
  const issue = issueText({ reading, endpoint, badge, yaml: redaction.text, version, words: english })
  return (
    <>
      <p>{words.how}</p>
      <p className="help">
        {words.where} <code>{formatPath(endpoint.member.path)}</code>
      </p>
      <textarea className="issue" aria-label={words.label} readOnly rows={14} value={issue} />
      <p className="help">{words.replaced(redaction.replaced.length)}</p>
      {redaction.unjudged.length > 0 && <p className="caution">{words.unjudged}</p>}
      <Button look="main" icon="copy" label={words.copy} onClick={() => void copyText(issue).then(setCopied)} />{' '}
      <span role="status">{copied === null ? '' : copied ? words.copied : text.copyFailed}</span>
    </>
  )
}

/** The endpoint that is selected, else the first one of the document in view. */
function selectedEndpoint({ analysis, document, part }: State): Endpoint | undefined {
  const own = analysis.endpoints.filter((endpoint) => endpoint.document === document)
  const path = part === null ? null : parsePath(part)
  return own.find((endpoint) => path !== null && isWithin(path, endpoint.member.path)) ?? own[0]
}

/** The text as it is now, without its secrets; null while they are taken out. */
function useRedaction(): Redaction | 'failed' | null {
  const [redaction, setRedaction] = useState<Redaction | 'failed' | null>(null)
  const yaml = useStore((state) => state.text)
  useEffect(() => {
    let isCurrent = true
    redactLater(yaml, { unreadable: 'left-out' })
      .catch((): 'failed' => 'failed')
      .then((made) => isCurrent && setRedaction(made))
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [yaml])
  return redaction
}
