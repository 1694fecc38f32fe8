import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'
import { execution } from './execution.js'
import { list } from './grammar.js'
import { models } from './models.js'
import { credentials } from './trap-credentials.js'
import { failover } from './trap-failover.js'
import { policies } from './trap-policies.js'
import { mixUps } from './mix-ups.js'
import { slips } from './slips.js'
import { upgradeTraps } from './upgrade-traps.js'

/** 陷阱：控制器会做什么，以及哪些写法的效果可能与预想不同。 */
export const traps: FindingWords<TrapParams> = {
  ...execution,

  ...upgradeTraps,
  ...mixUps,
  ...slips,
  // 控制器。
  'mixed-providers': {
    line: (p) => `API 服务器接受，控制器拒绝这个后端：${list(p.providers)} 不能放在同一个池里`,
    more: (p) =>
      `所有请求都会得到 503。状态里会写：multiple AI backend types (${p.found.join(', ')})。只要有路由指向它，Envoy 就会拒绝整个端口的路由。每个提供商用一个后端，在 HTTPRoute 里分流。`,
  },
  'secret-ref-missing': {
    line: () => 'API 服务器接受，但控制器会崩溃：kind 是 SecretRef，却没有 secretRef',
    more: () => '崩溃后，它管的所有网关都不再更新。',
    fix: () => '加上 secretRef',
  },
  'group-without-members': {
    line: (p) =>
      p.effect === 'crash'
        ? 'API 服务器接受，但控制器会崩溃：第一个优先级组没有成员'
        : p.effect === 'refused'
          ? 'API 服务器接受，控制器拒绝这个后端：没有一个优先级组有成员'
          : `优先级组 ${p.group} 没有成员，永远用不到`,
    fix: () => '去掉空的组',
  },
  'secret-key-missing': {
    line: (p) => `Secret ${p.secret} 里的 "${p.key}" 没有值，整个后端没有端点`,
    more: (p) =>
      `${p.found.length === 0 ? '它没有任何键。' : `它有的键：${list(p.found)}。`}名称要一字不差。后端状态仍写着 Accepted。`,
  },
  'secret-nameless': {
    line: () => '这里引用的 Secret 没有名称，控制器找不到它，于是拒绝整个后端',
    more: () => '请求会得到 503；状态是 Accepted=False。',
  },
  'bedrock-secret-missing': {
    line: (p) => `Secret "${p.secret}" 没有 ${list(p.missing)}，所以整个后端不会下发给代理`,
    more: () => 'Bedrock 需要 accessKey 和 secretKey。请求会得到 500。',
  },
  'token-secret-missing': {
    line: (p) => `Secret "${p.secret}" 没有 ${p.key}，请求发出时不带凭据`,
    more: () => '后端状态仍写着 Accepted。',
  },
  'credential-rejected': {
    line: (p) => {
      const what = { key: '密钥是空的', azure: '没有写用哪种 Azure 方式', aws: 'Secret 没有名称' }[p.what] ?? ''
      return p.status === 'refused' ? `${what}，控制器拒绝这个后端` : `${what}，代理拒绝整个后端`
    },
    more: (p) =>
      p.status === 'refused' ? '请求会得到 500；状态是 Accepted=False。' : '请求会得到 500，尽管状态写着 Accepted。',
  },
  'inline-token-missing': {
    line: () => 'kind 是 Inline，却没有令牌，整个后端没有端点',
    more: () => '状态仍写着 Accepted；请求会得到 503。',
  },
  'provider-not-on-envoy': {
    line: (p) => `${p.provider} 只能用在 agentgateway 数据面上：Envoy 得不到它的端点`,
    more: () => '后端状态仍写着 Accepted；请求会得到 503。',
  },
  'policy-drops-backend': {
    line: (p) => `这条策略引用了有问题的对象，控制器因此丢弃后端 ${p.backend}`,
    more: (p) =>
      `${p.ca === '' ? '它没有写 CA 证书。' : `ConfigMap ${p.ca} 里没有 ca.crt。`}请求会得到 503。即使策略有效，对 AI 端点也没有影响。`,
  },
  'no-tls-policy-on-tls-port': {
    line: (p) => `端口 ${p.port} 不会开启 TLS：${p.host} 收到的是明文 HTTP`,
    more: () => '没有 TLS 策略，自己的主机在任何端口上都是明文，密钥也明文传输。',
    fix: () => '加上 policies.tls',
  },
  'no-backend-tls-policy': {
    line: (p) => `端口 ${p.port} 不会开启 TLS：${p.host} 收到的是明文 HTTP`,
    more: () =>
      '在这个数据面上，只有针对该后端（或用 sectionName 针对该提供商）的 BackendTLSPolicy 才能让自己的主机用上 TLS。',
  },
  'azure-becomes-openai': {
    line: (p) =>
      p.overridden
        ? '这个版本把 Azure OpenAI 当作 OpenAI：部署和 API 版本都会丢失'
        : '这个版本把 Azure OpenAI 当作 OpenAI：Azure 的密钥会发给 api.openai.com',
    more: () => '写上 host 和 port，配一个 BackendTLSPolicy，再写 path.full；或换用后来的版本。',
  },
  'azure-endpoint-completed': {
    line: (p) => `网关会把这个 endpoint 变成主机 ${p.host}`,
    more: (p) => `"${p.endpoint}" 不会原样使用。要用别的主机，写 host 和 port。`,
    fix: (p) => `使用 ${p.bare}`,
  },
  'prefix-reaches-provider': {
    line: (p) => `用这个主机时，客户端自己的路径原样发出：提供商收到 ${p.path}`,
    more: () => '正文照样转换。让路由改写前缀，或写 path；版本支持时也可以写 pathPrefix。',
  },
  'clients-choose-path': {
    line: (p) => `用这个主机时，客户端自己的路径原样发出：客户端要调用服务器自己的路径，例如 ${p.path}`,
    more: () => '正文照样转换。写 path 可以固定路径；版本支持时也可以写 pathPrefix。',
  },
  ...credentials,
  ...failover,
  ...policies,
  'empty-session-token': {
    line: (p) => `Secret "${p.secret}" 里的 sessionToken 是空的，请求却照样用它签名`,
    more: () => 'AWS 会拒绝这样的签名。长期密钥不要写这个键。',
    fix: () => '去掉 sessionToken',
  },
  'endpoint-picker-bypassed': {
    line: (p) => `这个版本不会问 InferencePool ${p.pool} 的 endpoint picker`,
    more: () => '请求直接分给它的 Pod。路由直接指向这个池时才会问。',
  },
  'policy-without-effect': {
    line: (p) => `这条策略对 ${p.backend} 的 AI 端点没有任何影响`,
    more: () => '在 Envoy 数据面上，TLS 还是明文只由端口决定；策略的状态仍写着 Accepted。',
  },
  'pool-secrets-not-loaded': {
    line: () => '这个预发布版本不会为池的成员读取 Secret：后端没有端点',
    more: () => '从 2.0.0-beta3 起可用。',
  },

  // 建议。
  'other-gateway-class': {
    line: (p) => `只有 ${p.wanted} 类的 Gateway 会读 ${p.kind}；这个是 ${p.found} 类`,
    more: () => '经其他 Gateway 的路由找不到这个后端，除非那个名称的 GatewayClass 也由同一个控制器管理。',
  },
  'reference-grant-missing': {
    line: (p) => `路由 ${p.from}/${p.route} 需要 ${p.to} 里有 ReferenceGrant，这份文本里没有`,
    more: (p) => `没有它，请求会得到 500。它要允许 ${p.from} 的 HTTPRoute 引用 ${p.kind}。`,
  },
  'competing-policies': {
    line: (p) => `有好几条策略给同一个目标写了 TLS（${list(p.policies)}），哪一条生效没有定义`,
    more: () => '写在一条策略里，或写在后端自己的 policies 里，后者优先。',
  },
  'cluster-name-public-ca': {
    line: (p) => `会对 ${p.host}:${p.port} 使用 TLS，而公共 CA 不会给集群内部的名称签发证书`,
    more: () =>
      '用系统的 CA 校验，握手会失败，客户端收到 503。如果服务器是明文 HTTP，去掉 TLS 策略；如果它有 TLS，写明它的 CA。',
  },
  'client-host-kept': {
    line: (p) => `发到 ${p.host} 的请求带的是客户端的 Host 请求头`,
    more: () => '服务多个名称的服务器会返回 404 或 421。在 HTTPRoute 里用 URLRewrite 写上这个 hostname 就好。',
  },
  'tls-to-plain-port': {
    line: (p) => `这个版本连端口 ${p.port} 也用 TLS`,
    more: () => '那里是明文 HTTP 的服务器会握手失败，客户端收到 503。从 2.0.0-rc.2 起由端口决定。',
  },
  'istio-takes-tls': {
    line: (p) => `启用 Istio auto mTLS 时，这个版本会在端口 443 上向 ${p.host} 发明文 HTTP`,
    more: () => '到 2.0.0 为止，Istio 的设置会替换 AI 的设置。从 2.0.1 起不再这样。',
  },
  'plaintext-credential': {
    line: (p) => `凭据会以明文发给 ${p.host}:${p.port}`,
    more: () => '这个主机看起来在公网上，而只有端口 443 会加密。',
    fix: () => '改用端口 443',
  },
  'tls-port-in-plaintext': {
    line: (p) => `端口 ${p.port} 通常要 TLS，收到的却是明文 HTTP`,
    more: () =>
      '只有端口 443 会加密，TLS 策略在这里也改变不了。可以用 Service 在 443 上提供同一台服务器（port: 443，targetPort 写真正的端口）。',
    fix: () => '改用端口 443',
  },
  'host-not-a-name': {
    line: (p) => `会原样查找 "${p.host}"，而没有这种形式的名称`,
    more: () => '这里只写主机：不带 scheme、端口和路径。否则请求会得到 503。',
    fix: (p) => `改用 ${p.bare}`,
  },
  'no-failover': {
    line: () => '出错不会让流量转到下一个优先级组',
    more: () =>
      '前面的组完全没有地址时，后面的组才会用上：这个版本既不做异常检测，也不做健康检查和重试。5xx 和 429 都不算。',
  },
  'short-host': {
    line: (p) => `"${p.host}" 会从网关自己的命名空间查找`,
    more: () => '写 Service 的完整名称，从哪里查找都是同一个目标。',
    fix: (p) => `改用 ${p.full}`,
  },
  'inline-bearer': {
    line: () => '令牌以 "Bearer " 开头，而网关还会再加一个',
    more: () => '提供商收到 "Bearer Bearer …"，返回 401。',
    fix: () => '去掉前缀',
  },
  'stray-secret-ref': {
    line: (p) => `kind 是 ${p.kind}，但这个 Secret 照样会被读取`,
    more: () => '它不存在时，控制器拒绝这个后端。',
    fix: () => '去掉 secretRef',
  },
  'gemini-passthrough': {
    line: () => 'Passthrough 对 Gemini 不起作用：查询参数里的密钥是空的',
    more: () => '用 Secret 或内联令牌。',
  },
  'trust-nothing': {
    line: (p) =>
      p.ca === ''
        ? '这里使用 TLS，却不信任任何证书：每次握手都会失败'
        : `这里使用 TLS，而 "${p.ca}" 里没有 CA 证书：每次握手都会失败`,
    more: () => '客户端收到 503。CA 要放进同一命名空间的 ConfigMap，键是 ca.crt。',
  },
  'production-plaintext': {
    line: (p) => `请求以明文离开集群，发往 ${p.host}:${p.port}`,
    more: () => '你选了按生产环境检查：要用 TLS，并校验证书。',
  },
  'production-unverified': {
    line: (p) => `${p.host === '' ? '这个端点' : `${p.host} `}的证书不会校验`,
    more: () => '你选了按生产环境检查：不校验证书，途中任何人都能冒充它。',
  },
  'vertex-global': {
    line: (p) =>
      p.location === 'global'
        ? `location 写 "global" 会得到主机 ${p.host}，它不存在`
        : `location 写 "${p.location}" 会得到主机 ${p.host}，Vertex AI 不在那里为它服务`,
    more: () => '写一个区域，或用主机覆盖，端口 443。',
  },
  'anthropic-version-ignored': {
    line: () => 'apiVersion 不会被读取：网关不发送 anthropic-version 请求头',
    more: () => '要由客户端发送，或在路由里用过滤器加上这个请求头。',
  },
  ...models,
  'inline-token': {
    line: () => '令牌以明文写在清单里',
    more: () => '谁能读到这个文件或对象，谁就能读到令牌。放进 Secret 就分开了。',
  },
}
