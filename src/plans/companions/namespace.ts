import { gathered } from '../../connection/attached.js'
import { printDocument } from '../../yaml/edit/print.js'
import { adding, companion, type FindCompanions } from './companion.js'

/** There from the start in every cluster. */
const ALWAYS = ['default', 'kube-system', 'kube-public', 'kube-node-lease']

/** The namespaces that the text writes: objects of one that does not exist are refused. */
export const namespaces: FindCompanions = ({ reading: { documents }, world }) => {
  const found = gathered(
    documents.filter(({ namespace }) => namespace !== null && namespace !== '' && !ALWAYS.includes(namespace)),
    ({ namespace }) => namespace ?? '',
  )
  return [...found].map(([name, inside]) => {
    const own = world.all('Namespace').find((each) => each.name === name)
    const text = printDocument({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })
    const of = inside.map(({ index }) => index)
    return companion(
      'namespace',
      { name },
      [name],
      of,
      own ? { is: 'there', document: own.index, path: ['metadata', 'name'] } : { is: 'assumed', plan: adding(text) },
    )
  })
}
