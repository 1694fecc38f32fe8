import { formatPath, isWithin, type Path, type Reading } from '../../src/index'
import { endpointsIn } from '../engine/lookup'

const POLICIES: Path = ['spec', 'policies']

/**
 * What of a document is selected by a place in it: the member that it belongs to, else its priority, else the policies of the
 * whole backend, else the backend (null). Of any other document it is the whole ('').
 */
export function partOf(analysis: Reading, document: number, path: Path): string | null {
  const backend = analysis.documents[document]?.backend
  if (!backend) return ''
  const owner = endpointsIn(analysis, document).find(({ member }) => isWithin(path, member.path))
  if (owner) return formatPath(owner.member.path)
  const group = backend.isSingle ? undefined : backend.groups.find((each) => isWithin(path, each.path))
  if (group) return formatPath(group.path)
  return isWithin(path, POLICIES) ? formatPath(POLICIES) : null
}
