import { useMemo } from 'react'
import { planeOf, type AnalyzedDocument, type Endpoint, type Reading } from '../../src/index'
import { endpointsIn } from '../engine/lookup'
import { useStore } from '../state/store'
import { text } from '../words'
import { legible } from '../words/legible'

/** Where requests come from: the client, the gateway that the release makes, and the routes of the text that lead here. */
export function Sources({ target, analysis }: { readonly target: AnalyzedDocument; readonly analysis: Reading }) {
  const endpoints = endpointsIn(analysis, target.index)
  const routes = useMemo(() => routesOf(endpoints), [endpoints])
  const { release, facts } = analysis
  const plane = planeOf(release, facts) ? text.dataPlanes[facts.dataPlane] : null
  return (
    <ol className="sources" aria-label={text.sources}>
      <li className="source">{text.client}</li>
      {routes.slice(0, MOST).map((route) => (
        <li key={route} className="source route">
          <RouteName name={route} analysis={analysis} />
        </li>
      ))}
      {routes.length > MOST && <li className="source route">{text.moreRoutes(routes.length - MOST)}</li>}
      <li className="source gateway">
        {text.gateway} <small>{[`${release.product} ${release.version}`, plane].filter(Boolean).join(' · ')}</small>
      </li>
    </ol>
  )
}

/** More routes than this are told by their number. */
const MOST = 3

/** Leads to the route in the text. */
function RouteName({ name, analysis }: { readonly name: string; readonly analysis: Reading }) {
  const { goTo } = useStore.getState()
  const [home, own] = name.split('/')
  const document = analysis.documents.find(
    (each) => each.kind === 'HTTPRoute' && each.name === own && (each.namespace ?? 'default') === home,
  )
  if (!document) return <>{legible(name)}</>
  return (
    <button type="button" className="link" onClick={() => goTo(document.range, analysis, '')}>
      {`HTTPRoute ${legible(own ?? name)}`}
    </button>
  )
}

/** The routes by which an endpoint’s answers come, by namespace and name. */
function routesOf(endpoints: readonly Endpoint[]): readonly string[] {
  const ways = endpoints.flatMap(({ contexts }) => contexts ?? []).flatMap(({ via }) => via)
  const names = ways.flatMap((way) => /^HTTPRoute (\S+)/.exec(way)?.[1] ?? [])
  return [...new Set(names)]
}
