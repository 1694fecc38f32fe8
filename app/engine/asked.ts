import { useEffect, useState } from 'react'

/**
 * The answer to a question of which a new one is made whenever it changes; `working` until it has come, and null where none
 * is asked or none came. An answer that has a newer question is dropped. `ask` stays the same function.
 */
export function useAsked<Question extends object, Answer>(
  question: Question | null,
  ask: (question: Question) => Promise<Answer | null>,
): Answer | null | 'working' {
  const [found, setFound] = useState<{ readonly question: Question; readonly answer: Answer | null } | null>(null)
  useEffect(() => {
    if (question === null) return
    let isCurrent = true
    const take = (answer: Answer | null): void => {
      if (isCurrent) setFound({ question, answer })
    }
    ask(question).then(take, () => take(null))
    return () => {
      isCurrent = false
    }
  }, [question, ask])
  if (question === null) return null
  return found?.question === question ? found.answer : 'working'
}
