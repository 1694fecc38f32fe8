import { Visible } from '../words/Visible'
import { labelOf } from '../words/later'

/** What a field is called, and small beside it its name in YAML. */
export function FieldName({ name }: { readonly name: string }) {
  const label = labelOf(name)
  return (
    <>
      <span className="field-label">
        <Visible text={label} />
      </span>{' '}
      {label !== name && (
        <code className="field-code">
          <Visible text={name} />
        </code>
      )}
    </>
  )
}
