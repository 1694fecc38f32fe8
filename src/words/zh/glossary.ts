import type { Glossary } from '../glossary.js'

/** 术语的含义。 */
export const glossary: Glossary = {
  'api-server': {
    forms: ['API 服务器'],
    says: 'Kubernetes 接收对象的部分，按 CRD 校验。被它拒绝的对象不会保存。',
  },
  controller: {
    forms: ['控制器'],
    says: '读取保存的对象，告诉网关怎么做。API 服务器接受的对象，它也可能拒绝，并写进对象的状态。',
  },
  'data-plane': {
    forms: ['数据面'],
    says: '请求真正经过的代理：Envoy 或 agentgateway。同一份 YAML 在两者上的含义可能不同。',
  },
  upstream: {
    forms: ['上游'],
    says: '网关后面的一方：提供商，或自己的服务器。',
  },
  'gateway-class': {
    forms: ['GatewayClass'],
    says: '说明由哪个控制器运行 Gateway。在 kgateway 2.1 上，它还决定用哪个数据面。',
  },
  listener: {
    forms: ['监听器'],
    says: 'Gateway 接收请求的一个端口及其协议。',
  },
  crd: {
    forms: ['CRD'],
    says: 'CustomResourceDefinition：集群里某个 kind 的字段、限制和规则。每个版本自带一套。',
  },
  'backend-ref': {
    forms: ['backendRef', 'backendRefs'],
    says: '路由引用目标的写法。不写 group 和 kind，就是那个名称的 Service。',
  },
  'reference-grant': {
    forms: ['ReferenceGrant'],
    says: '允许一个命名空间的对象引用另一个命名空间的对象。它放在目标所在的命名空间。',
  },
  'section-name': {
    forms: ['sectionName'],
    says: '让策略只针对目标的一部分：一个监听器、Service 的一个端口、后端的一个提供商。',
  },
  endpoint: {
    forms: ['端点'],
    says: '请求发往的地方：后端的一个提供商，带主机和端口。',
  },
  pool: {
    forms: ['提供商池', '池'],
    says: '一个后端后面有好几个提供商。',
  },
  priority: {
    forms: ['优先级组', '优先级'],
    says: '各组提供商的使用顺序。前面的都用不了，才轮到下一组。',
  },
  member: {
    forms: ['成员'],
    says: '池里的一个提供商。优先级相同的成员分担请求。',
  },
  weight: {
    forms: ['权重'],
    says: '相对其他权重的占比：9 和 1 表示十个请求里有一个去后者。',
  },
  failover: {
    forms: ['故障转移'],
    says: '前一组出错时，请求转到下一组。前提是有东西能发现出错。',
  },
  eviction: {
    forms: ['驱逐'],
    says: '出错的提供商暂时不再收到请求，过一段时间再试。',
  },
  unhealthy: {
    forms: ['不健康'],
    says: '指响应算作失败的提供商：默认是 5xx 和连接失败。',
  },
  'outlier-detection': {
    forms: ['异常检测'],
    says: 'Envoy 观察真实请求的结果，停用出错太多的主机。',
  },
  retry: {
    forms: ['重试'],
    says: '网关自己把失败的请求再发一次。客户端只看到最后的响应。',
  },
  'host-override': {
    forms: ['主机覆盖', 'hostOverride'],
    says: '用自己的主机代替提供商的。提供商的 TLS、路径和云上的凭据也随之没有了。',
  },
  plaintext: {
    forms: ['明文 HTTP', '明文'],
    says: '没有 TLS 的 HTTP：途中任何人都能读到请求，包括密钥。',
  },
  handshake: {
    forms: ['握手'],
    says: 'TLS 连接的开头，服务器在这时出示证书。握手失败就不会发出请求，客户端收到 503。',
  },
  sni: {
    forms: ['SNI'],
    says: 'TLS 开头发送的服务器名。服务器据此选证书。',
  },
  'ca-chain': {
    forms: ['证书链'],
    says: '从服务器的证书一直到受信任的 CA。只校验证书链，并不能确认这是谁的服务器。',
  },
  trust: {
    forms: ['系统的 CA', 'CA'],
    says: '证书颁发机构：由其中之一签发的证书会被信任。系统的 CA 是网关镜像里自带的。',
  },
  'client-certificate': {
    forms: ['客户端证书', '双向 TLS'],
    says: '网关出示自己的证书，让服务器知道是谁在调用。',
  },
  alpn: {
    forms: ['ALPN'],
    says: '网关和服务器在 TLS 开头商定 HTTP 版本。',
  },
  'alternative-name': {
    forms: ['verifySubjectAltNames', 'subjectAltNames', 'SPIFFE ID'],
    says: '写在证书里的名称。证书里有一个预期的名称，就认定服务器是真的。',
  },
  'backend-tls-policy': {
    forms: ['BackendTLSPolicy'],
    says: 'Gateway API 的对象：对这个目标用 TLS，并这样校验它的证书。',
  },
  credential: {
    forms: ['凭据'],
    says: '向提供商证明是谁在调用：API 密钥、令牌或签名。',
  },
  passthrough: {
    forms: ['Passthrough'],
    says: '客户端发来的内容原样传递：在这里指凭据；路由是这一类时，指整个请求。',
  },
  bearer: {
    forms: ['bearer 令牌', 'Bearer'],
    says: '放在 Authorization 头里的令牌。谁持有它，谁就能调用。',
  },
  'workload-identity': {
    forms: ['workload identity', 'IRSA'],
    says: '云通过 ServiceAccount 认出 Pod，并发给它令牌：不用存放密钥。',
  },
  cel: {
    forms: ['CEL 表达式', 'CEL'],
    says: '写条件和值的小语言，例如 response.code >= 500。',
  },
  tunnel: {
    forms: ['CONNECT', '隧道'],
    says: '代理原样转发连接。TLS 在里面，所以代理只看到主机名。',
  },
  'virtual-model': {
    forms: ['虚拟模型'],
    says: '一个模型名，由后面的其他模型回答：按权重、按顺序或按条件。',
  },
  'prompt-guard': {
    forms: ['提示词防护', '防护', 'guardrail'],
    says: '检查提示词和回答，不该通过的就拒绝或遮盖。',
  },
  picker: {
    forms: ['endpoint picker', 'picker'],
    says: '为请求选 InferencePool 里最合适的 Pod：最空闲的，或缓存里有这段提示词的。',
  },
}
