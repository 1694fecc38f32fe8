import { lessonIds, lessons } from '../../src/lessons/table'
import { lessonWords } from '../words/lessons'
import { learn } from '../words/later'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { forgetProgress, start, useSession } from './session'

/** All lessons, each with the question that it answers and how far somebody has come. */
export function LessonList() {
  const { progress } = useSession()
  return (
    <>
      <p>{learn.about(lessonIds.length)}</p>
      <ol className="lesson-list">
        {lessonIds.map((id) => {
          const [done, all] = [progress[id] ?? 0, lessons[id].steps.length]
          return (
            <li key={id}>
              <button type="button" data-lesson={id} onClick={() => start(id)}>
                <strong>{lessonWords[id].title}</strong>
                <span>{lessonWords[id].question}</span>
                <small>
                  {done === all && <Icon name="check" />}
                  {learn.state(done, all)}
                </small>
              </button>
            </li>
          )
        })}
      </ol>
      {Object.keys(progress).length > 0 && (
        <footer>
          <Button look="quiet" label={learn.forget} onClick={forgetProgress} />
        </footer>
      )}
    </>
  )
}
