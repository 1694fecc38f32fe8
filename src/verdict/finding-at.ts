import type { Document } from '../documents/documents.js'
import { findingCode, type FindingCode, type FindingParams } from '../model/codes/codes.js'
import type { Finding } from '../model/finding.js'
import type { YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { placeOf } from '../yaml/places.js'

/** A finding at the place of a path in a document's object. */
export function finding<Code extends FindingCode>(
  document: Document,
  root: YamlNode,
  path: Path,
  severity: Finding['severity'],
  source: Finding['source'],
  code: Code,
  params: FindingParams[Code],
  stage?: Finding['stage'],
): Finding {
  return {
    severity,
    source,
    ...(stage && { stage }),
    ...findingCode(code, params),
    document: document.index,
    path,
    range: placeOf(root, path),
  }
}
