import type { OfferParams } from '../../model/codes/offers.js'
import type { Sentences } from '../say.js'

const named = ({ kind, name }: { readonly kind: string; readonly name: string }): string => `${kind} "${name}"`

/** 可选的修改会做什么。 */
export const offers: Sentences<OfferParams> = {
  'set-port': (p) => `把端口改为 ${p.port}`,
  'write-host': (p) => `写上主机 ${p.host} 和端口 ${p.port}`,
  'own-host': (p) => `去掉主机和端口，请求直接发给 ${p.provider}`,
  'check-certificate': () => '校验证书：去掉 insecureSkipVerify',
  'add-tls-block': () => '加上 policies.tls',
  'remove-tls-block': (p) => `去掉 ${named(p)} 的 TLS 设置`,
  'remove-certificates': (p) => `改为信任代理自己的 CA：去掉 ${named(p)} 的 caCertificateRefs`,
  'add-tls-policy': (p) => `为 ${p.host} 加一个 BackendTLSPolicy`,
  'remove-policy': (p) => `删除 ${named(p)}`,
  'leave-policy': (p) => `让 ${named(p)} 不再作用于这个后端`,
  'add-health': (p) =>
    p.counts429
      ? '加上 policies.health：提供商返回 429 或 5xx 后会被暂时驱逐'
      : '加上带 eviction 的 policies.health：出故障的提供商会被暂时驱逐',
  'add-outlier-detection': () => '加一个 BackendConfigPolicy：主机返回一次 5xx 就会被暂时驱逐',
  'set-url': (p) => `把 baseURL 设为 ${p.url}`,
}
