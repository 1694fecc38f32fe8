import { visible } from '../../src/index'

/** Words of the document or about it: hidden characters show as their code points, and no writing direction leaks out. */
export function Visible({ text }: { readonly text: string }) {
  return <bdi>{visible(text)}</bdi>
}
