import type { DiagnosisFamily } from '../../../src/index'
import { count } from './count'

const lines = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `line ${numbers[0]}`
    : `lines ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' …' : ''}`

/** Words of the dialog that tells what an answer means, which load with it. */
export const diagnose = {
  about:
    'Paste what kubectl, a controller’s or gateway’s log, curl -v or a provider printed, several at once if you like. It stays in this tab’s memory: it is neither stored nor shared, secrets in it included.',
  answer: 'The answer',
  empty: 'Commands whose answers tell most:',
  families: {
    kubectl: 'kubectl',
    status: 'status',
    controller: 'controller',
    envoy: 'Envoy',
    tls: 'TLS',
    agentgateway: 'agentgateway',
    curl: 'curl',
    http: 'HTTP',
    provider: 'provider',
  } satisfies Record<DiagnosisFamily, string>,
  at: (numbers: readonly number[]) => `of ${lines(numbers)}`,
  found: (n: number) => `${count(n, 'message', 'messages')} recognised`,
  next: 'What to do:',
  inText: 'In your YAML:',
  notInText:
    'Your YAML does not show the cause: it is another text than the one that was applied, or the cause lies in the cluster.',
  outside: 'The cause does not lie in the YAML.',
  unknown: (numbers: readonly number[]) => `Not recognised, so nothing is said of ${lines(numbers)}:`,
  nothing:
    'No message that is known here stands in this. The status of the object or the gateway’s log of the same moment may say more.',
  isCut: 'Only the first 200,000 characters were read.',
  insert: 'Put it into the YAML all the same',
  forget: 'Forget it',
  results: 'What it means',
}

/** The page's words of that dialog; another language must have them all. */
export type DiagnoseWords = typeof diagnose
