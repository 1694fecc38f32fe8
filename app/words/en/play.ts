import { count } from './count'

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000).toLocaleString('en')} s`

/** Words of the play of failing members, which load with it. */
export const play = {
  play: 'Play of failures',
  about: 'Say in its row how a member fails, send requests, and see where each one goes on this release.',
  faults: {
    none: 'works',
    'server-error': 'answers 500',
    'rate-limited': 'answers 429',
    'rate-limited-until': 'answers 429, again in 10 s',
    timeout: 'never answers',
    refused: 'refuses connections',
    dns: 'has no address',
    slow: 'answers after 20 s',
  },
  faultOf: (member: string) => `How ${member} fails`,
  way: 'Requests come by',
  ways: (first: string, others: number) => (others === 0 ? first : `${first} and ${count(others, 'other', 'others')}`),
  send: 'Send a request',
  sendMany: (n: number) => `Send ${n}`,
  wait: (milliseconds: number) => `Wait ${seconds(milliseconds)}`,
  again: 'Start again',
  requests: 'Requests so far',
  part: (percent: number | null) =>
    percent === null ? 'next, if its condition holds' : `${Math.round(percent)} % of the next requests`,
  nobody: 'none of the next requests',
  answered: (answers: readonly string[]) => `just answered ${answers.join(', then ')}`,
  goneBy: (milliseconds: number) => `${seconds(milliseconds)} go by`,
  clientGot: (answer: string) => `The client got ${answer}.`,
  out: (milliseconds: number) => `out for ${seconds(milliseconds)} more`,
  desperate: 'Too many are out: those who are out get requests too.',
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
