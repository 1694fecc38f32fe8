import { schemaAt, type Reading, type AnalyzedDocument } from '../../src/index'
import { text } from '../words'
import { ObjectFields } from '../form/Fields'
import { fieldId, findingsAt } from '../form/field'
import { FindingList } from '../form/FindingList'

const PATH = ['spec', 'policies']

/** The policies that hold for every provider of the backend, where its kind has them. */
export function BackendPolicies({
  target,
  analysis,
}: {
  readonly target: AnalyzedDocument
  readonly analysis: Reading
}) {
  const schema = target.served && schemaAt(target.served.schema, PATH)
  if (schema?.type !== 'object') return null
  return (
    <section className="policies" aria-label={text.policies} id={fieldId(target.index, PATH)} tabIndex={-1}>
      <h3>{text.policies}</h3>
      <FindingList findings={findingsAt(analysis, target.index, PATH)} analysis={analysis} />
      <ObjectFields schema={schema} path={PATH} target={target} analysis={analysis} />
    </section>
  )
}
