import { withTerms, type Glossary } from '../../src/words/glossary'
import { languages } from '../../src/words/languages'
import { Term } from '../ui/Term'
import { useLanguage, wordsOf } from './language'
import { Visible } from './Visible'
import './explained.css'

let glossary: Glossary

export const loadGlossary = wordsOf(
  (code) => languages[code].glossary,
  (its) => (glossary = its.glossary),
)

/** A text in which each term of the glossary opens what it means. */
export function TermText({ text }: { readonly text: string }) {
  useLanguage()
  return withTerms(text, glossary).map((piece, i) => {
    if (typeof piece === 'string') return <Visible key={i} text={piece} />
    const { forms, says } = glossary[piece.id]
    return <Term key={piece.id} face={piece.text} title={forms[0]} says={says} />
  })
}
