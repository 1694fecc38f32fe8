import '../style/outline.css'
import { Fragment, memo } from 'react'
import type { OutlineLink } from '../../src/documents/outline'
import type { AnalyzedDocument, Reading } from '../../src/index'
import { useStore } from '../state/store'
import { showInspector } from '../state/view'
import { Button } from '../ui/Button'
import { useWindow } from '../ui/window'
import { text } from '../words'
import { stageWords } from '../words/later'
import { useLanguage } from '../words/language'
import { Visible } from '../words/Visible'
import { rowsOf, useOutline, type OutlineRow } from './outline'

/** The other documents of the text, and what leads to what; a click selects. */
export default memo(function Outline({ analysis }: { readonly analysis: Reading }) {
  useLanguage()
  const outline = useOutline(analysis)
  const rows = outline ? rowsOf(analysis, outline) : []
  const { shown, rest, showMore } = useWindow(rows.length)
  if (!outline || rows.length === 0) return null
  return (
    <section className="outline" aria-label={stageWords.outline}>
      <h3>{stageWords.outline}</h3>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.document.index} row={row} documents={analysis.documents} />
        ))}
      </ul>
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
      {outline.isCut && <p className="help">{stageWords.cut}</p>}
    </section>
  )
})

export function selectDocument({ index, backend }: AnalyzedDocument): void {
  useStore.getState().show(index, backend ? null : '')
  showInspector()
}

function Row({ row, documents }: { readonly row: OutlineRow; readonly documents: Reading['documents'] }) {
  const { document, to, from } = row
  const isSelected = useStore((state) => state.document === document.index && !document.backend)
  return (
    <li className={document.valid ? 'outline-row' : 'outline-row is-refused'}>
      <button
        type="button"
        className="outline-face"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => selectDocument(document)}
      >
        <small>{document.kind}</small> <Visible text={document.name ?? stageWords.unnamed} />
      </button>
      <span className="outline-links">
        {to.length > 0 && <Way arrow="→" label={stageWords.leadsTo} />}
        {to.map((link) => (
          <LinkTo key={`${link.kind} ${link.namespace} ${link.name}`} link={link} documents={documents} />
        ))}
        {!document.backend && from.length > 0 && <Way arrow="←" label={stageWords.usedBy} />}
        {!document.backend && from.map((index) => <Name key={index} document={documents[index]} />)}
        {to.length + from.length === 0 && <small>{stageWords.alone}</small>}
      </span>
    </li>
  )
}

function Way({ arrow, label }: { readonly arrow: string; readonly label: string }) {
  return (
    <>
      <span aria-hidden="true">{arrow}</span>
      <span className="visually-hidden">{label}</span>
    </>
  )
}

function LinkTo({ link, documents }: { readonly link: OutlineLink; readonly documents: Reading['documents'] }) {
  if (link.to !== null) return <Name document={documents[link.to]} />
  return (
    <span className="absent">
      {link.kind} <Visible text={link.name} /> <small>{stageWords.absent}</small>
    </span>
  )
}

function Name({ document }: { readonly document: AnalyzedDocument | undefined }) {
  if (!document) return <Fragment />
  return (
    <button type="button" className="link" onClick={() => selectDocument(document)}>
      {document.kind} <Visible text={document.name ?? stageWords.unnamed} />
    </button>
  )
}
