import type { Finding } from '../model/finding.js'
import { formatPath } from '../yaml/path.js'

/**
 * The path under which the API server tells a finding. Where alternatives are at fault it has none, and prints `<nil>`
 * (apiextensions-apiserver @ v1.34, validation.go); the mark and the sentence say where that is.
 */
export function serverPath({ code, path }: Pick<Finding, 'code' | 'path'>): string {
  return code === 'no-alternative' ? '<nil>' : formatPath(path)
}
