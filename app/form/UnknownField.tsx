import { toJson, type AnalyzedDocument, type Path, type YamlNode } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { Visible } from '../words/Visible'
import { fieldId } from './field'

/** A field that no schema knows: it stays in the text, and is shown as such. */
export function UnknownField({
  name,
  value,
  path,
  target,
}: {
  readonly name: string
  readonly value: YamlNode
  readonly path: Path
  readonly target: AnalyzedDocument
}) {
  const change = useStore((state) => state.change)
  return (
    <div className="field unknown" id={fieldId(target.index, path)} tabIndex={-1}>
      <span>
        <code>
          <Visible text={name} />
        </code>{' '}
        {text.unknownFields}
      </span>
      <code className="raw">
        <Visible text={JSON.stringify(toJson(value)).slice(0, 200)} />
      </code>
      <p className="help">{text.unknownKept}</p>
      <Button look="quiet" label={text.removeField(name)} onClick={() => change(path, { do: 'remove' })} />
    </div>
  )
}
