import { useMemo } from 'react'
import { poolOf, type Reading } from '../../src/index'
import { endpointsIn } from '../engine/lookup'
import { Play } from './Play'
import './play.css'

/** The play for a backend of the text; a pool that changes begins anew. */
export default function PlayPane({ analysis, document }: { readonly analysis: Reading; readonly document: number }) {
  const pool = useMemo(() => poolOf(analysis, document), [analysis, document])
  if (!pool) return null
  return <Play key={JSON.stringify(pool)} pool={pool} document={document} endpoints={endpointsIn(analysis, document)} />
}
