import { findingLine, formatPath, releaseReasonText, type AnalyzedDocument, type Reading } from '../../src/index'
import { endpointsIn } from '../engine/lookup'
import { text, words } from '../words'
import { useEmbedWords } from '../words/embed'
import { useWords } from '../words/sentences'
import { Visible } from '../words/Visible'
import { Icon } from '../ui/icons'
import { EmbedEndpoint } from './EmbedEndpoint'

interface Props {
  /** Null where the link holds none. */
  readonly reading: Reading | null
  /** Where the same text is open to be changed. */
  readonly editor: string
}

/** Every backend of a text, each endpoint with its badge and its reasons; nothing changes the text. */
export function EmbedView({ reading, editor }: Props) {
  const embedWords = useEmbedWords()
  if (!reading) return <p className="embed-nothing">{embedWords.nothing}</p>
  const { product, version } = reading.release
  const backends = reading.documents.filter(({ backend }) => backend)
  return (
    <main className="embed">
      {backends.map((document, i) => (
        <EmbedBackend key={document.index} document={document} reading={reading} isFirst={i === 0} />
      ))}
      {backends.length === 0 && <p>{embedWords.noBackend}</p>}
      <EmbedProblems reading={reading} />
      <footer>
        <small>{embedWords.judgedBy(`${product} ${version}`, reasonOf(reading))}</small>
        <a href={editor} target="_blank" rel="noopener">
          {embedWords.open}
        </a>
      </footer>
    </main>
  )
}

/** Why it is judged by this release; nothing where the link says so. */
const reasonOf = ({ releaseReason }: Reading): string =>
  releaseReason.code === 'asked-for' ? '' : releaseReasonText(releaseReason, words)

interface BackendProps {
  readonly document: AnalyzedDocument
  readonly reading: Reading
  readonly isFirst: boolean
}

function EmbedBackend({ document, reading, isFirst }: BackendProps) {
  const endpoints = endpointsIn(reading, document.index)
  const { backend } = document
  return (
    <section aria-label={document.name ?? text.unnamed} className={document.valid ? '' : 'is-refused'}>
      <h2>
        <Visible text={document.name ?? text.unnamed} />{' '}
        <small>
          <Visible text={[document.kind, document.namespace].filter(Boolean).join(' · ')} />
        </small>
      </h2>
      {backend?.groups.map((_, group) => (
        <div className="lane" key={group}>
          {!backend.isSingle && (
            <header>
              <h3>{text.priority(group + 1)}</h3>
            </header>
          )}
          <div className="rows">
            {endpoints
              .filter(({ member }) => member.group === group)
              .map((endpoint) => (
                <EmbedEndpoint
                  key={formatPath(endpoint.member.path)}
                  endpoint={endpoint}
                  reading={reading}
                  startsOpen={isFirst && endpoint === endpoints[0]}
                />
              ))}
          </div>
        </div>
      ))}
    </section>
  )
}

/** Errors and warnings; what is only worth knowing is for the editor. */
function EmbedProblems({ reading }: { readonly reading: Reading }) {
  const words = useWords()
  const embedWords = useEmbedWords()
  const problems = reading.findings.filter(({ severity }) => severity !== 'info')
  if (problems.length === 0) return null
  return (
    <section aria-label={embedWords.problems}>
      <ul className="findings">
        {problems.slice(0, 20).map((finding, i) => {
          const { severity, code, path } = finding
          return (
            <li
              key={i}
              className={`finding ${severity}`}
              data-code={code}
              data-path={formatPath(path)}
              data-severity={severity}
            >
              <Icon name={severity} />
              <span>
                <span className="visually-hidden">{text.severities[severity]}: </span>
                <Visible text={findingLine(finding, words)} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
