import { legible } from './legible'

/** Words of the document or about it: hidden characters show as their code points, a long text is cut, and no writing direction leaks out. */
export function Visible({ text }: { readonly text: string }) {
  return <bdi>{legible(text)}</bdi>
}
