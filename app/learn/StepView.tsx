import { useEffect, useId, useState } from 'react'
import { difference, preview } from '../../src/index'
import { translated } from '../../src/examples/comments'
import { solved } from '../../src/lessons/solve'
import { lessons, type LessonId } from '../../src/lessons/table'
import { lessonRemarks, lessonWords } from '../words/lessons'
import { Explained } from '../words/Explained'
import { stepWords } from '../../src/words/lessons'
import { useStore } from '../state/store'
import { learn } from '../words/later'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { backToText, next, pass, show, useSession } from './session'

interface Props {
  readonly id: LessonId
  readonly at: number
}

/** One step: what to do, help with it, and what has happened once the engine finds it done. */
export function StepView({ id, at }: Props) {
  const { isPassed, file } = useSession()
  const isInView = useStore((state) => state.file === file)
  const { steps } = lessons[id]
  const step = steps[at]
  const isDone = useStore(({ busy, analysis }) => isInView && !busy && step?.isDone(analysis) === true)
  useEffect(() => {
    if (isDone && !isPassed) pass()
  }, [isDone, isPassed])
  const words = step && stepWords(lessonWords, id, step.id)
  if (!words) return null
  return (
    <section className="lesson-step" aria-label={learn.step(at + 1, steps.length)}>
      <h3>{learn.step(at + 1, steps.length)}</h3>
      <progress max={steps.length} value={at + Number(isPassed)} aria-label={learn.progress} />
      <p className="lesson-task">
        <Explained text={words.task} />
      </p>
      {isInView ? (
        !isPassed && <Help id={id} at={at} hint={words.hint} />
      ) : (
        <p className="lesson-away">
          {learn.away} <Button label={learn.back} onClick={backToText} />
        </p>
      )}
      <div role="status">
        {isPassed && (
          <p className="lesson-done">
            <Icon name="check" />
            <span>
              <strong>{learn.done}</strong> <Explained text={words.done} />
            </span>
          </p>
        )}
      </div>
      {isPassed && <Button look="main" label={at + 1 < steps.length ? learn.next : learn.finish} onClick={next} />}
    </section>
  )
}

/** A hint for those who want to find it, the solution for those who want to read it, and somebody who does it. */
function Help({ id, at, hint }: Props & { readonly hint: string }) {
  const [open, setOpen] = useState<'hint' | 'solution' | null>(null)
  const about = useId()
  const toggle = (what: 'hint' | 'solution') => ({
    'aria-expanded': open === what,
    'aria-controls': about,
    onClick: () => setOpen(open === what ? null : what),
  })
  return (
    <>
      <div className="lesson-help">
        <Button label={learn.hint} {...toggle('hint')} />
        <Button label={learn.solution} {...toggle('solution')} />
        <Button label={learn.showMe} onClick={show} />
      </div>
      <div id={about}>
        {open === 'hint' && (
          <p className="lesson-hint">
            <Explained text={hint} />
          </p>
        )}
        {open === 'solution' && <Solution id={id} at={at} />}
      </div>
    </>
  )
}

/** The lines that the step changes in the lesson's own text, or the release that it wants. */
function Solution({ id, at }: Props) {
  const [before, after] = [solved(lessons[id], at), solved(lessons[id], at + 1)]
  if (before.release !== after.release)
    return <p className="lesson-hint">{learn.chooseRelease(after.release.replace('@', ' '))}</p>
  const [from, to] = [before, after].map(({ text }) => translated(text, lessonRemarks)) as [string, string]
  const hunks = preview(from, difference(from, to))
  const lines = hunks.flatMap(({ removed, added }) => [
    ...removed.map((line) => `- ${line}`),
    ...added.map((line) => `+ ${line}`),
  ])
  return (
    <pre className="lesson-solution" tabIndex={0} aria-label={learn.solution}>
      {lines.join('\n')}
    </pre>
  )
}
