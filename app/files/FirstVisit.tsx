import { useState } from 'react'
import { openGallery } from '../open/gallery'
import { openLessons } from '../open/lessons'
import { remember, remembered } from '../storage/small'
import { startBlank } from '../state/backends'
import { NEW_FILE, useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words'

const SEEN = 'first-visit-seen'

/** What the page is for, said to whoever has not dismissed it and has only the sample before them. */
export function FirstVisit() {
  const [isSeen, setSeen] = useState(() => remembered(SEEN) !== null)
  const isSample = useStore(({ text: shown, history }) => shown === NEW_FILE.text && history.past.length === 0)
  if (isSeen || !isSample) return null
  const dismiss = (): void => {
    remember(SEEN, 'yes')
    setSeen(true)
  }
  return (
    <p className="offer first-visit">
      <strong>{text.firstVisit}</strong> <span>{text.firstVisitHow}</span>
      <Button label={text.startBlank} onClick={startBlank} />
      <Button label={text.examplesMenu} onClick={openGallery} />
      <Button label={text.lessonsMenu} onClick={() => openLessons()} />
      <Button look="quiet" icon="close" iconOnly label={text.dismiss} onClick={dismiss} />
    </p>
  )
}
