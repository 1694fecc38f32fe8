import { schemaAt, type Reading, type AnalyzedDocument } from '../../src/index'
import { text } from '../words'
import { ScalarField } from '../form/ScalarField'
import { Labels } from './Labels'

/** Name, namespace and labels of the backend in view. */
export function Identity({ target, analysis }: { readonly target: AnalyzedDocument; readonly analysis: Reading }) {
  const schema = target.served?.schema
  const at = (name: string) => schema && schemaAt(schema, ['metadata', name])
  const [name, namespace] = [at('name'), at('namespace')]
  return (
    <div className="identity">
      {name && (
        <ScalarField
          name={text.name}
          schema={name}
          path={['metadata', 'name']}
          target={target}
          analysis={analysis}
          required
        />
      )}
      {namespace && (
        <ScalarField
          name={text.namespace}
          schema={namespace}
          path={['metadata', 'namespace']}
          target={target}
          analysis={analysis}
          required={false}
        />
      )}
      <Labels target={target} />
    </div>
  )
}
