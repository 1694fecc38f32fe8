import { useEffect } from 'react'
import { useStore } from './state/store'
import { text } from './words'
import { Button } from './ui/Button'
import { Visible } from './words/Visible'

const SHOWN_FOR = 8000

/** What just happened, said once and politely, with a way back where there is one. */
export function NoticeBar() {
  const notice = useStore((state) => state.notice)
  const { dismiss, undo } = useStore.getState()
  useEffect(() => {
    if (!notice || notice.stays) return
    const timer = setTimeout(dismiss, SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [notice, dismiss])
  return (
    <div className="notices" role="status" aria-live="polite">
      {notice && (
        <div className="notice" key={notice.id}>
          <span>
            <Visible text={notice.text} />
          </span>
          {(notice.step ?? notice.takeBack) && (
            <Button
              look="quiet"
              label={text.takeBack}
              onClick={() => {
                if (notice.takeBack) notice.takeBack()
                else undo()
                dismiss()
              }}
            />
          )}
          {notice.offer && <Button look="quiet" label={notice.offer.label} onClick={notice.offer.perform} />}
          <Button look="quiet" icon="close" iconOnly label={text.dismiss} onClick={dismiss} />
        </div>
      )}
    </div>
  )
}
