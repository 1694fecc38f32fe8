import type { Fault } from '../../../src/index'
import { count } from './count'

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000).toLocaleString('en')} s`

/** Words of the play of failing members, which load with it. */
export const play = {
  about: 'Let members fail, send requests, and see where each one goes on this release.',
  faults: {
    none: 'works',
    'rate-limited': 'answers 429',
    'server-error': 'answers 500',
    timeout: 'never answers',
    refused: 'refuses connections',
    dns: 'has no address',
    slow: 'answers after 20 s',
  } satisfies Record<Fault['kind'], string>,
  faultOf: (member: string) => `${member} …`,
  send: 'Send a request',
  wait: (milliseconds: number) => `Wait ${seconds(milliseconds)}`,
  again: 'Start again',
  requests: 'Requests so far',
  next: 'The next request',
  part: (percent: number | null) =>
    percent === null ? 'if its condition holds' : `${Math.round(percent)} % of the requests`,
  nobody: 'no request',
  out: (milliseconds: number) => `out for ${seconds(milliseconds)} more`,
  desperate: 'Too many are out, so those who are out get requests too.',
  attempt: (member: string, answer: string) => `${member}: ${answer}`,
  noTarget: 'nobody to send it to',
  status: (status: number | null, byGateway: boolean) =>
    status === null ? 'no answer, and nothing ends the waiting' : `${status}${byGateway ? ' by the gateway' : ''}`,
  late: 'after 20 s',
  evicted: (member: string, milliseconds: number) => `${member} is taken out for ${seconds(milliseconds)}`,
  client: (answer: string) => `the client gets ${answer}`,
  nowhere: 'However many requests are sent, none goes to a member that works.',
  from: (n: number) => (n === 0 ? 'The very first request is served.' : `Served from request ${n + 1} on.`),
  allFail: 'Every member fails; there is nowhere to go.',
  elsewhere: (release: string) => `On ${release} it is not so.`,
  unsure: (n: number) => `${count(n, 'thing', 'things')} that no source settles`,
}
