import type { AnalyzedDocument, Reading } from '../../src/index'
import { stageWords } from '../words/later'
import { Visible } from '../words/Visible'
import { useStore } from '../state/store'
import { routesTo, useOutline } from './outline'
import { selectDocument } from './Outline'

/** More routes than this are told by their number. */
const MOST = 3

/** The routes of the text that lead to the backend in the picture. */
export default function Routes({
  target,
  analysis,
}: {
  readonly target: AnalyzedDocument
  readonly analysis: Reading
}) {
  const outline = useOutline(analysis)
  const selected = useStore((state) => state.document)
  const routes = outline ? routesTo(target.index, analysis, outline) : []
  return (
    <>
      {routes.slice(0, MOST).map((route) => (
        <li key={route.index} className="source route">
          <button
            type="button"
            className="link"
            aria-current={selected === route.index ? 'true' : undefined}
            onClick={() => selectDocument(route)}
          >
            {route.kind} <Visible text={route.name ?? stageWords.unnamed} />
          </button>
        </li>
      ))}
      {routes.length > MOST && <li className="source route">{stageWords.moreRoutes(routes.length - MOST)}</li>}
    </>
  )
}
