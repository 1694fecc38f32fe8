import { formatPath, isWithin, type Finding, type Reading } from '../../src/index'
import { useStore } from '../state/store'
import { fieldId } from './field'

/** Leads to what a finding, or an answer, is about: its line, and the field where the form shows it. */
export function leadTo(
  { document, path, range }: Pick<Finding, 'document' | 'path' | 'range'>,
  analysis: Reading,
): void {
  const { endpoints } = analysis
  const { show, goTo } = useStore.getState()
  if (document === null) return goTo(range, analysis, '')
  const owner = endpoints.find((endpoint) => endpoint.document === document && isWithin(path, endpoint.member.path))
  show(document, owner ? formatPath(owner.member.path) : null)
  goTo(range, analysis, fieldId(document, path))
}
