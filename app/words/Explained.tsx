import { useTerms } from './terms'
import { Visible } from './Visible'

/** Words of a sentence, its terms explained where they stand. For text outside of buttons, labels and links. */
export function Explained({ text }: { readonly text: string }) {
  const { Text } = useTerms()
  return Text ? <Text text={text} /> : <Visible text={text} />
}
