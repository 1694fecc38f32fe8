import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'

/** What traps say of moving to the next group, and of what a host of one's own takes away. */
export const failover: FindingWords<
  Pick<
    TrapParams,
    | 'failover-needs-health'
    | 'failover-on-429-only'
    | 'health-without-eviction'
    | 'failover-moves'
    | 'implicit-credentials-lost'
    | 'path-overwritten'
    | 'prefix-ignored'
  >
> = {
  'failover-needs-health': {
    line: () => 'Without a health policy nothing moves requests to the next group',
    more: () => 'Errors of the first group reach the client. policies.health with an eviction changes that.',
    fix: () => 'Add a health policy with an eviction',
  },
  'failover-on-429-only': {
    line: () =>
      'Only a 429 that says when to come back moves requests to the next group; 5xx and failed connections never do',
    more: (p) =>
      `On ${p.release} a provider is left out for the time that Retry-After or x-ratelimit-reset names. Every other error reaches the client. From agentgateway 1.0 on policies.health decides.`,
  },
  'health-without-eviction': {
    line: () => 'Without eviction this health policy moves no requests to the next group',
    more: () =>
      'It only says what is unhealthy; a provider is left out just for the time that a Retry-After names. From 1.6 on it also turns the default eviction off.',
    fix: () => 'Add eviction with its defaults',
  },
  'failover-moves': {
    line: (p) =>
      p.byDefault
        ? 'Requests move to the next group when a provider fails: this release evicts it by itself'
        : `Requests move to the next group when ${p.failures === 1 ? 'one answer is' : `${p.failures} answers in a row are`} ${what(p)}: the provider is left out for ${p.duration}${p.isEnvoy ? '' : ', longer each time'}`,
    more: (p) =>
      [
        p.isEnvoy ? 'A 429 never counts. By default only a tenth of the hosts may be left out, and one at least.' : '',
        p.isEnvoy || p.condition !== '' ? '' : 'A 429 does not count unless unhealthyCondition says so.',
        p.isRetried
          ? 'The route retries the request that failed.'
          : 'The request that failed is not sent again: its client gets the error.',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  },
  'implicit-credentials-lost': {
    line: (p) => `With a host of your own ${p.provider} gets no credential: the implicit one of the cloud is gone`,
    more: (p) => `The provider answers 401 or 403. Set policies.auth.${p.cloud}.`,
  },
  'path-overwritten': {
    line: (p) => `${p.release} overwrites this path with the provider’s own`,
    more: () => 'It counts only beside host and port; from 1.1 on also alone.',
  },
  'prefix-ignored': {
    line: (p) => `${p.release} ignores pathPrefix for ${p.provider}: the client’s own path goes out`,
    more: () => 'It counts for OpenAI and Anthropic; from 1.2 on for every provider. Here set path.',
  },
}

function what({ condition, isEnvoy }: TrapParams['failover-moves']): string {
  if (isEnvoy) return '5xx or failed connections'
  return condition === '' ? 'a 5xx or a failed connection' : `unhealthy (${condition})`
}
