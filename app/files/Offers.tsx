import { useEffect, useState } from 'react'
import { withoutServerFields } from '../../src/index'
import { ClusterCrds } from './ClusterCrds'
import { countServerFieldsLater } from '../engine/server-fields-later'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { closeFile, keepFile, useOpenFiles } from '../state/open-files'

/** What the page offers to do with the text in view as a whole. */
export default function Offers() {
  const file = useStore((state) => state.file)
  return (
    <div className="offers">
      <Linked key={`link ${file}`} id={file} />
      <ServerFields key={`server ${file}`} />
      <ClusterCrds />
    </div>
  )
}

/** A text from a link stays beside the others until somebody keeps or discards it; who changes it has kept it. */
function Linked({ id }: { readonly id: string }) {
  const isLinked = useOpenFiles(({ files }) => files.some((file) => file.id === id && file.fromLink))
  const isChanged = useStore(({ history }) => history.past.length > 0)
  useEffect(() => {
    if (isLinked && isChanged) keepFile(id)
  }, [id, isLinked, isChanged])
  if (!isLinked) return null
  return (
    <p className="offer" role="status">
      <span>{text.fromLink}</span>
      <Button label={text.keepLinked} onClick={() => keepFile(id)} />
      <Button look="quiet" label={text.discardLinked} onClick={() => closeFile(id)} />
    </p>
  )
}

/** A pause in which nobody types, in milliseconds: counting reads every document. */
const PAUSE = 400

function useServerFields(): number {
  const yaml = useStore((state) => state.text)
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(
      () => void countServerFieldsLater(yaml).then((found) => isCurrent && setCount(found)),
      PAUSE,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [yaml])
  return count
}

/** What `kubectl get -o yaml` adds can go in one step. */
function ServerFields() {
  const count = useServerFields()
  // Another text brings another number, and the offer again.
  const [dismissed, setDismissed] = useState(0)
  if (count === 0 || count === dismissed) return null
  const remove = async (): Promise<void> => {
    const { text: yaml, carryOut, say } = useStore.getState()
    const plan = withoutServerFields(yaml)
    const isMade = plan !== null && (await new Promise<boolean>((resolve) => carryOut(plan, resolve)))
    const left = await countServerFieldsLater(useStore.getState().text)
    say(left === 0 ? text.removedServerFields : text.leftServerFields(left), isMade ? 'undo' : undefined)
  }
  return (
    <p className="offer" role="status">
      <span>{text.serverFields(count)}</span>
      <Button label={text.removeServerFields} onClick={() => void remove()} />
      <Button look="quiet" icon="close" iconOnly label={text.dismiss} onClick={() => setDismissed(count)} />
    </p>
  )
}
