import { followName, schemaAt, type Reading, type AnalyzedDocument } from '../../src/index'
import { text } from '../words'
import { ScalarField } from '../form/ScalarField'
import { Labels } from './Labels'
import { NameFollows } from './NameFollows'

const NAME = ['metadata', 'name']

/** Name, namespace and labels of the backend in view. */
export function Identity({ target, analysis }: { readonly target: AnalyzedDocument; readonly analysis: Reading }) {
  const schema = target.served?.schema
  const at = (name: string) => schema && schemaAt(schema, ['metadata', name])
  const [name, namespace] = [at('name'), at('namespace')]
  return (
    <div className="identity">
      {name && (
        <NameFollows document={target.index} path={NAME} follow={(now, from) => followName(now, target.index, from)}>
          <ScalarField name={text.name} schema={name} path={NAME} target={target} analysis={analysis} required />
        </NameFollows>
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
