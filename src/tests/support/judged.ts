import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { formatPath } from '../../yaml/path.js'

/** The errors of one object, as `code path`. */
export function errorsOf(document: object, release = DEFAULT_SETTINGS.release): readonly string[] {
  const { findings } = analyze(JSON.stringify(document), { ...DEFAULT_SETTINGS, release })
  return findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${formatPath(path)}`)
}
