import type { Unsure } from '../../failover/pool.js'

/** 演练目标故障时，没有任何来源能定论、只好假定的事。 */
export const unsure: Readonly<Record<Unsure, string>> = {
  condition: 'unhealthyCondition 看的不只是状态码；这里把 5xx 和失败的连接算作失败的响应。',
  'health-threshold': '健康分数怎样算出来尚不清楚；这里把 healthThreshold 当作出现一次失败的响应。',
  'connect-errors-counted': '这里假定失败的连接与 5xx 一样计数。',
  'timeouts-counted': '这里假定超时的 504 与其他 5xx 一样计数。',
  'retried-failures': '这里假定失败的连接和列出的状态码会重试。',
  'retry-condition': '重试的条件没有读取。',
  addresses: 'Envoy 按地址分配请求；这里假定每个名称只有一个地址。',
  'envoys-own-numbers':
    '一部分成员被驱逐后，Envoy 怎样在各优先级之间分配请求，以及每次驱逐都比上次久，依据的是 Envoy 自己的文档，不是某个 kgateway 版本。',
}
