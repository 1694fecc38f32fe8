import { withModelines } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'

/** Puts the lines into the text by which editors elsewhere find the JSON Schemas that are served beside this page. */
export default function addSchemaLines(): void {
  const { whenSettled, apply, say } = useStore.getState()
  whenSettled((reading) => {
    const change = withModelines(reading, new URL('schemas/', document.baseURI).href)
    apply(change, 'form')
    if (change.edits.length > 0) say(text.schemaLinesAdded, 'undo')
    else say(text.schemaLinesThere)
  })
}
