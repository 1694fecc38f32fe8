import type { Document } from '../documents/documents.js'
import { ENTERPRISE_GROUP, originalOfClass } from '../documents/enterprise.js'
import type { Finding } from '../model/finding.js'
import { nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { finding } from './finding-at.js'

/** Of a kind of the Enterprise distribution: what its original would be told, none of it certain, and that this is so. */
export function likeOriginal(
  document: Document,
  root: YamlNode,
  original: string,
  findings: readonly Finding[],
): readonly Finding[] {
  const told = findings.filter((each) => !isOwnReference(each)).map(uncertain)
  return [mark(document, root, ['kind'], document.kind ?? '', original), ...told]
}

/** Fields that the original lacks may be Enterprise's own; what it has is likely the same. */
function uncertain(found: Finding): Finding {
  if (found.severity !== 'error' || found.stage === undefined) return found
  return found.code === 'unknown-field'
    ? { ...found, severity: 'info', params: { ...found.params, unsure: true }, open: 'enterprise-kinds' }
    : { ...found, severity: 'warning', open: 'enterprise-kinds' }
}

/** Enterprise's policies may refer to its own kinds. */
const isOwnReference = ({ code, params }: Finding): boolean =>
  code === 'reference-to' && params.found.startsWith(`${ENTERPRISE_GROUP}/`)

/** A Gateway of the Enterprise distribution is taken for one of its original. */
export function ofEnterpriseClass(document: Document, root: YamlNode): readonly Finding[] {
  const path = ['spec', 'gatewayClassName']
  const name = document.kind === 'Gateway' ? stringOf(nodeAt(root, path)) : undefined
  const original = name === undefined ? null : originalOfClass(name)
  return name === undefined || original === null ? [] : [mark(document, root, path, name, original)]
}

const mark = (document: Document, root: YamlNode, path: Path, kind: string, original: string): Finding => ({
  ...finding(document, root, path, 'info', 'advice', 'read-like-original', { kind, original }),
  open: 'enterprise-kinds',
})
