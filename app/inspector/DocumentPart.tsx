import { placeOf, type AnalyzedDocument, type Finding, type Reading } from '../../src/index'
import { findingsOf } from '../engine/lookup'
import { FindingList } from '../form/FindingList'
import { ObjectFields } from '../form/Fields'
import { useStore } from '../state/store'
import { showText } from '../state/view'
import { Button } from '../ui/Button'
import { text } from '../words'
import { forms } from '../words/later'
import { Visible } from '../words/Visible'
import { Identity } from './Identity'

interface Props {
  readonly target: AnalyzedDocument
  readonly analysis: Reading
  readonly onClose: () => void
}

/** A document that is no AI backend: route, gateway, policy, Secret, or whatever else; its form is its schema's. */
export function DocumentPart({ target, analysis, onClose }: Props) {
  return (
    <>
      <header className="inspector-head">
        <h2>
          <Visible text={target.name ?? text.unnamed} /> <small>{target.kind}</small>
        </h2>
        <Button look="quiet" icon="close" iconOnly label={text.close} onClick={onClose} />
      </header>
      <FindingList findings={findingsOfWhole(analysis, target.index)} analysis={analysis} />
      <div className="edit">
        {target.kind !== null && <Identity target={target} analysis={analysis} />}
        {target.served ? <Form target={target} analysis={analysis} /> : <NoForm target={target} analysis={analysis} />}
      </div>
    </>
  )
}

/** Those of the document as a whole, which no field shows. */
function findingsOfWhole(analysis: Reading, document: number): readonly Finding[] {
  return findingsOf(analysis, document).filter(
    ({ path, severity }) =>
      (path.length === 0 && severity !== 'info') ||
      (path.length === 1 && ['apiVersion', 'kind'].includes(String(path[0]))),
  )
}

/** What the API server fills in, and what every object has, stands elsewhere. */
const APART = ['apiVersion', 'kind', 'metadata', 'status']

function Form({ target, analysis }: Omit<Props, 'onClose'>) {
  const schema = target.served?.schema
  const spec = schema?.fields['spec']
  if (!schema) return null
  return (
    <>
      <ObjectFields
        schema={schema}
        path={[]}
        target={target}
        analysis={analysis}
        except={spec?.type === 'object' ? [...APART, 'spec'] : APART}
      />
      {spec?.type === 'object' && <ObjectFields schema={spec} path={['spec']} target={target} analysis={analysis} />}
    </>
  )
}

function NoForm({ target, analysis }: Omit<Props, 'onClose'>) {
  const { kind, range } = target
  const edit = (): void => {
    const { root } = target
    showText()
    useStore.getState().goTo(root ? placeOf(root, []) : range, analysis, '')
  }
  return (
    <>
      <p className="note">{forms.noForm(kind ?? text.unnamed)}</p>
      <Button label={forms.editInYaml(kind ?? text.unnamed)} onClick={edit} />
    </>
  )
}
