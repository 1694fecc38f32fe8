import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'

/** 关于转到下一组，以及换成自己的主机会失去什么的陷阱。 */
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
    line: () => '没有健康策略，请求不会转到下一组',
    more: () => '第一组的错误会直接返回给客户端。写上带 eviction 的 policies.health 就会转移。',
    fix: () => '加上带 eviction 的 health 策略',
  },
  'failover-on-429-only': {
    line: () => '只有写明何时可重试的 429 才会让请求转到下一组；5xx 和连接失败都不会',
    more: (p) =>
      `在 ${p.release} 上，提供商只在 Retry-After 或 x-ratelimit-reset 写明的时间内停用。其他错误都直接返回给客户端。从 agentgateway 1.0 起由 policies.health 决定。`,
  },
  'health-without-eviction': {
    line: () => '没有 eviction，这条健康策略不会让请求转到下一组',
    more: () => '它只说明什么算不健康；提供商只在 Retry-After 写明的时间内停用。从 1.6 起，它还会关掉默认的驱逐。',
    fix: () => '加上 eviction，用默认值',
  },
  'failover-moves': {
    line: (p) =>
      p.byDefault
        ? '提供商出错时请求会转到下一组：这个版本会自动驱逐它'
        : `${p.failures === 1 ? '有一次' : `连续 ${p.failures} 次`}${what(p)}，请求就转到下一组：提供商停用 ${p.duration}${p.isEnvoy ? '' : '，之后每次更长'}`,
    more: (p) =>
      [
        p.isEnvoy ? '429 从不算数。默认最多停用十分之一的主机，至少一个。' : '',
        p.isEnvoy || p.condition !== '' ? '' : '429 不算数，除非 unhealthyCondition 里写明。',
        p.isRetried ? '失败的那个请求由路由重试。' : '失败的那个请求不会重发：它的客户端收到错误。',
      ].join(''),
  },
  'implicit-credentials-lost': {
    line: (p) => `换成自己的主机后，${p.provider} 没有凭据：云上的隐式凭据不再生效`,
    more: (p) => `提供商会返回 401 或 403。写上 policies.auth.${p.cloud}。`,
  },
  'path-overwritten': {
    line: (p) => `${p.release} 会用提供商自己的路径覆盖这个路径`,
    more: () => '只有与 host、port 一起写才生效；从 1.1 起单独写也生效。',
  },
  'prefix-ignored': {
    line: (p) => `${p.release} 对 ${p.provider} 不看 pathPrefix：发出的是客户端自己的路径`,
    more: () => '它对 OpenAI 和 Anthropic 生效；从 1.2 起对所有提供商生效。这里要写 path。',
  },
}

function what({ condition, isEnvoy }: TrapParams['failover-moves']): string {
  if (isEnvoy) return ' 5xx 或连接失败'
  return condition === '' ? ' 5xx 或连接失败' : `不健康的响应（${condition}）`
}
