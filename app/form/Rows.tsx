import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { useWindow } from '../ui/window'
import { text } from '../words'

/** The rows of a list or map that may be of any length: the first hundred, and more when they are asked for. */
export function Rows<T>({
  of,
  children,
}: {
  readonly of: readonly T[]
  readonly children: (item: T, index: number) => ReactNode
}) {
  const { shown, rest, showMore } = useWindow(of.length)
  return (
    <>
      {of.slice(0, shown).map(children)}
      {rest > 0 && <Button look="quiet" label={text.showMore(rest)} onClick={showMore} />}
    </>
  )
}
