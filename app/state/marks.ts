import { releaseId, type Reading } from '../../src/index'

/** What embedding pages and tests read off the document element. */
export function markDocument(analysis: Reading, busy: boolean): void {
  const { dataset } = document.documentElement
  dataset['release'] = releaseId(analysis.release)
  dataset['valid'] = String(analysis.valid)
  dataset['analysis'] = busy ? 'busy' : 'idle'
  const { apiServer, controller, wire } = analysis.verdict
  dataset['verdictApiServer'] = apiServer
  dataset['verdictController'] = controller
  dataset['wireFailing'] = String(wire.failing)
  dataset['wirePlaintext'] = String(wire.plaintext)
}
