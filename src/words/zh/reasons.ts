import type { ReasonOnlyParams } from '../../model/codes/codes.js'
import type { ConnectionParams } from '../../model/codes/connection.js'
import type { AssumptionParams, OpenFactParams } from '../../model/codes/other.js'
import type { Sentences } from '../say.js'
import { either, spaced } from './grammar.js'
import { POLICY_SOURCES } from './policy-sources.js'
import { requests } from './requests.js'
import { tlsFault } from './tls-fault.js'

/** TLS 块写在哪里：一个字段，或者有名称的策略。 */
function tlsSource({ source, policy }: ConnectionParams['tls-from']): string {
  if (source === 'inline') return '后端的 spec.policies.tls'
  return source === 'provider'
    ? '这个提供商自己的 policies.tls'
    : `${POLICY_SOURCES[source] ?? ''}${policy === '' ? '' : `（${policy}）`}`
}

const connection: Sentences<ConnectionParams> = {
  'no-provider': () => '这里没有设置这个版本的任何提供商，请求无处可去。',
  'provider-not-on-envoy': (p) => `Envoy 数据面不会为 ${p.provider} 生成端点；agentgateway 数据面会。`,
  'host-override': (p) => `主机覆盖把请求发到 ${p.host}。`,
  'override-incomplete': (p) => `主机和端口要么都写，要么都不写；这里缺 ${p.missing}。`,
  'host-unreadable': () => '主机不是文本。',
  'read-like-original': (p) => `${p.kind} 按 ${p.original} 来读。`,
  'answered-as-before': (p) => `推定 ${p.release} 的连接方式与前一个版本相同。`,
  'host-default': (p) => `没有设置主机：请求发到 ${p.provider} 自己的主机 ${p.host}。`,
  'host-incomplete': (p) => `${p.provider} 的主机由 ${p.field} 组成，而它没有写。`,
  'port-default': (p) => `没有设置端口：端口是 ${p.port}。`,
  'port-override': (p) => `主机覆盖把端口设为 ${p.port}。`,
  'port-unreadable': () => '端口不是整数。',
  'base-url': (p) => `base URL 把请求发到 ${p.host}，端口 ${p.port}。`,
  'model-target': (p) => `请求按模型 ${p.name} 的方式发出，向它请求的模型名是 ${p.model}。`,
  'model-not-in-text': (p) => `文本里没有模型 ${p.name}；请求发到哪里只有它知道。`,
  'model-is-virtual': (p) => `${p.name} 自己也是虚拟模型；请求发到哪里由它的目标决定。`,
  'pods-behind': (p) => `请求发到 ${p.kind} ${p.name} 后面的 Pod。`,
  'tls-from': (p) => `TLS 来自${spaced(tlsSource(p))}，与端口无关。`,
  'tls-by-spiffe': (p) =>
    `证书和信任的根证书来自 SPIFFE Workload API，不是文本里的对象：接受${
      p.names.length === 0 ? '信任域里的任何工作负载' : ` ${either(p.names)}`
    }，不校验主机名。`,
  'policies-compete': (p) => `有 ${p.count} 条带 TLS 部分的策略作用于同一目标；以哪条为准没有定义。`,
  'gateway-certificate': (p) =>
    `TLS 来自 BackendTLSPolicy，所以 Gateway ${p.gateway} 会加上 Secret ${p.secret} 里的客户端证书。`,
  'gateway-certificate-broken': (p) =>
    `Gateway ${p.gateway} 引用 Secret ${p.secret} 作客户端证书，但它缺少 tls.crt 或 tls.key；BackendTLSPolicy 因此不会采用。`,
  'gateway-assumed': (p) =>
    `文本里没有通向这个后端的路由。Gateway ${p.namespace}/${p.gateway} 会改变结果，这里假定请求会经过它。`,
  'tls-policy-rejected': (p) => `代理拒绝这条 TLS 策略：${tlsFault(p)}`,
  'tls-rejects-backend': (p) => `代理拒绝这个 TLS 块，整个后端也随之被拒绝：${tlsFault(p)}`,
  'tls-policy-dropped': (p) => `这条 TLS 策略被丢弃：它的 CA ${p.ca} 不存在，或者没有 ca.crt。`,
  'tls-of-address': (p) => `${p.host} 用 TLS 访问，用系统的 CA 校验；只有这个模型的 spec.policies.tls 能改变它。`,
  'tls-by-default': (p) => `提供商自己的主机 ${p.host} 用 TLS 访问，用代理的系统 CA 和这个名称校验。`,
  'no-tls-policy': (p) => `设置了主机，又没有 TLS 策略：端口 ${p.port} 也是明文 HTTP。`,
  'istio-replaces-sockets': () => '开启了 Istio auto mTLS，而这个版本里它的设置会取代 AI 的设置：没有 TLS。',
  'tls-on-every-port': (p) => `这个版本在所有端口上都用 TLS，端口 ${p.port} 也不例外，而且什么都不校验。`,
  'port-is-not-443': (p) => `端口 ${p.port} 不是 443：明文 HTTP。`,
  'port-443-unverified': () => '端口 443 用 TLS。这个版本不校验证书。',
  'port-443-verified': () => '端口 443 用 TLS。证书链必须通向系统 CA；名称不校验。',
  'verification-skipped': () => '端口 443 用 TLS，而 insecureSkipVerify 关掉了证书校验。',
  'override-443-unverified': () => '端口 443 用 TLS。设置了主机覆盖时，这个版本不校验证书。',
  'default-host-verified': () => '没有主机覆盖时连接用 TLS。证书链必须通向系统 CA；名称不校验。',
}

export const openFacts: Sentences<OpenFactParams> = {
  'gemini-behind-proxy': () => 'Gemini 前面的代理会怎样响应，只是从代码推断的，没有人试过。',
  'reconstructed-crd': () =>
    '这个版本的 CRD 是根据前一个版本和发布说明拼出来的；其中的 guard、MCP、traffic 和 frontend 不完整。',
  'no-crd': () => '手头没有这个版本的 CRD：按前一个版本判定。',
  'mantle-models': () => '内置目录会把哪些模型发到 Mantle，尚不清楚。',
  'default-eviction': () => '默认从第几次失败开始驱逐目标、驱逐多久，尚不清楚。',
  'partially-valid': () => '后端出现哪些错误时这个版本仍会放行，尚不清楚。',
  'base-of-formats': () => '这个版本里，各格式的路径是否会加上 base 路径，尚不清楚。',
  'route-type': () => '有些种类的请求遇到不支持它们的提供商会怎样，手头的资料都没有说。',
  'nested-virtual': () => '故障转移时控制器会拒绝这样的目标；按权重或按条件时会怎样，没有资料说明。',
  'same-name-models': () => '不同命名空间里有两个同名的模型时，这个版本由哪一个服务，尚不清楚。',
  'enterprise-kinds': () => '没有针对 Enterprise 检查过：手头没有它的 CRD 和数据面。',
  'data-plane': () => '手头没有这个版本的数据面：按前一个版本回答。',
}

/** 被当作存在的对象如果不存在，会怎样。 */
export const assumptions: Sentences<AssumptionParams> = {
  'backend-refused': () =>
    '如果没有它，控制器会拒绝整个后端（Accepted=False，并写明找不到哪个 Secret），请求得到 503。',
  'backend-not-sent': () => '如果没有它，整个后端不会下发给代理，请求得到 500。',
  'provider-loses-it': () => '如果没有它，只有控制器的日志会提到，这个提供商就少了引用它的那部分设置。',
  'no-credential': () => '如果没有它，请求不带凭据发出；状态里看不出来。',
  'model-not-there': () => '如果没有它，这个目标无处可去。',
  'policy-loses-it': () => '如果没有它，策略就少了引用它的那部分设置。',
}

/** 连接和请求为什么是这样。 */
export const reasons: Sentences<ReasonOnlyParams> = { ...connection, ...requests }
