import { lessonIds, type LessonId } from '../../src/lessons/table'
import { lessonWords } from '../words/lessons'
import { useStore } from '../state/store'
import { text } from '../words'
import { Explained } from '../words/Explained'
import { learn } from '../words/later'
import { Button } from '../ui/Button'
import { keep, start, startAgain } from './session'

/** What to remember, and the YAML to take away. */
export function LessonEnd({ id }: { readonly id: LessonId }) {
  const following = lessonIds[lessonIds.indexOf(id) + 1]
  return (
    <section className="lesson-step" aria-label={learn.endOf(lessonWords[id].title)}>
      <h3>{learn.remember}</h3>
      <p className="lesson-task">
        <Explained text={lessonWords[id].learned} />
      </p>
      <p>{learn.takeAway}</p>
      <div className="lesson-help">
        <Button icon="copy" label={learn.copy} onClick={() => void copy()} />
        <Button label={learn.keep} onClick={keep} />
        <Button label={learn.again} onClick={startAgain} />
      </div>
      {following && (
        <Button look="main" label={learn.following(lessonWords[following].title)} onClick={() => start(following)} />
      )}
    </section>
  )
}

async function copy(): Promise<void> {
  const { text: yaml, say } = useStore.getState()
  await navigator.clipboard.writeText(yaml).then(
    () => say(text.copied(0)),
    () => say(text.copyFailed),
  )
}
