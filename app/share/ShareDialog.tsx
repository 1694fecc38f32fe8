import { useEffect, useState } from 'react'
import { formatPath, linkTo, PLACEHOLDER, type Redaction, type Replaced, type SharedSelection } from '../../src/index'
import { copyText } from '../open/device'
import { redactLater } from '../engine/background-tasks'
import { useStore } from '../state/store'
import { text } from '../words/later'
import { Button } from '../ui/Button'
import { Visible } from '../words/Visible'
import { legible } from '../words/legible'
import { useWindow } from '../ui/window'
import { EmbedSnippet } from './EmbedSnippet'

/** Some programs cut longer links; browsers take far more. */
const [LONG, TOO_LONG] = [2000, 500_000]

interface Made {
  readonly link: string
  readonly replaced: readonly Replaced[]
  readonly unjudged: Redaction['unjudged']
}

interface NotMade {
  readonly problem: 'too-long' | 'failed'
}

/** The text in view as a link, with what is not in it. Made when the dialog opens. */
export default function ShareDialog() {
  const made = useLink()
  return (
    <>
      {made === null ? (
        <p>{text.shareWorking}</p>
      ) : 'problem' in made ? (
        <p role="alert">{made.problem === 'too-long' ? text.shareTooLong : text.shareFailed}</p>
      ) : made.link.length > TOO_LONG ? (
        <p role="alert">{text.shareTooLong}</p>
      ) : (
        <>
          <LinkField link={made.link} />
          <p className="help">{text.shareWhere}</p>
          {made.link.length > LONG && <p className="caution">{text.shareLong}</p>}
          <NotInLink replaced={made.replaced} />
          <NotJudged unjudged={made.unjudged} />
          <EmbedSnippet link={made.link} />
        </>
      )}
    </>
  )
}

function useLink(): Made | NotMade | null {
  const [made, setMade] = useState<Made | NotMade | null>(null)
  useEffect(() => {
    let isCurrent = true
    const { text: yaml, settings } = useStore.getState()
    const selection = selected()
    const make = async (): Promise<void> => {
      const { text: bare, replaced, unjudged } = await redactLater(yaml, { unreadable: 'left-out' })
      const fragment = await linkTo({ text: bare, settings, ...(selection && { selection }) })
      if (isCurrent) setMade({ link: window.location.href.replace(/#.*$/s, '') + fragment, replaced, unjudged })
    }
    make().catch((error: unknown) => {
      if (isCurrent) setMade({ problem: error instanceof RangeError ? 'too-long' : 'failed' })
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return made
}

/** What is selected; where a document is left out of the link, those behind it have other numbers. */
function selected(): SharedSelection | null {
  const { document, part, analysis } = useStore.getState()
  const isWhole = analysis.documents.every(({ root, range }) => root !== null || range.start === range.end)
  return isWhole && (document > 0 || part !== null) ? { document, part } : null
}

function LinkField({ link }: { readonly link: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <div className="link-field">
      <input aria-label={text.shareLink} readOnly value={link} onFocus={(event) => event.target.select()} />
      <Button
        look="main"
        icon="copy"
        label={text.shareCopy}
        autoFocus
        onClick={() => void copyText(link).then(setCopied)}
      />
      <p className="help">
        {text.shareLength(link.length)}{' '}
        <span role="status">{copied === null ? '' : copied ? text.shareCopied : text.copyFailed}</span>
      </p>
    </div>
  )
}

function NotInLink({ replaced }: { readonly replaced: readonly Replaced[] }) {
  const { shown, rest, showMore } = useWindow(replaced.length)
  if (replaced.length === 0) return <p>{text.shareNothing}</p>
  return (
    <>
      <p>{text.shareReplaced(replaced.length, PLACEHOLDER)}</p>
      <ul className="replaced">
        {replaced.slice(0, shown).map(({ what, path, line }, i) => (
          <li key={i}>
            <span className="where">{text.atLine(line)}</span>{' '}
            {what === 'value' ? (
              <code>
                <Visible text={formatPath(path)} />
              </code>
            ) : (
              text.replaced[what](legible(formatPath(path)))
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
    </>
  )
}

/** What no schema here tells of. */
function NotJudged({ unjudged }: Pick<Made, 'unjudged'>) {
  const { shown, rest, showMore } = useWindow(unjudged.length)
  if (unjudged.length === 0) return null
  return (
    <>
      <p className="caution">{text.shareUnjudged}</p>
      <ul className="replaced">
        {unjudged.slice(0, shown).map(({ kind, line }, i) => (
          <li key={i}>
            <span className="where">{text.atLine(line)}</span> {legible(text.unjudged(kind))}
          </li>
        ))}
      </ul>
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
    </>
  )
}
