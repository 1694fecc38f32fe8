import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

type Gateway = Extract<DiagnosisCode, `envoy-${string}` | `tls-${string}` | `agentgateway-${string}`>

/** 网关的日志和它自己的响应。 */
export const gateway: Pick<DiagnosisWords, Gateway> = {
  'envoy-no-cluster': {
    means: () => 'Envoy 有路由，却没有对应的 cluster（NC）：控制器丢弃了这个后端。',
    next: () => '原因在它的状态里：多种提供商、缺少 Secret，或空的组。',
  },
  'envoy-no-host': {
    means: () => 'cluster 没有端点（UH）：主机名无法解析，或控制器略过了端点，例如 Secret 没有键 Authorization。',
    next: () => '检查主机的写法（只写名称，不带协议）、Secret 的键名，以及网关的 Pod 能否解析这个名称。',
  },
  'envoy-connection': {
    means: () => 'Envoy 无法建立连接（UF）：主机和端口上没有服务，网络策略拦住了，或 TLS 握手失败。',
    next: () => '同一行里有 TLS_error 就是握手失败，否则是端口不通。把下面的主机、端口和协议与服务器对照。',
  },
  'envoy-no-route': {
    means: () => '监听器的路由都不匹配这个主机和路径（NR）；请求没有交给任何后端。',
    next: () => '把路径和主机名与 HTTPRoute 对照，并看它的 parentRefs 是否指向这个 Gateway。',
  },
  'envoy-timeout': {
    means: () => '响应没有按时到达（UT）。路由不写时限，Envoy 会在 15 秒后结束每个响应，流式的也一样。',
    next: () => '在 HTTPRoute 里设置 rules[].timeouts.request，要够长的回答用。',
  },
  'envoy-reset': {
    means: () => '上游在响应之前关闭了连接（UC）。明文发到 TLS 端口就是这个结果。',
    next: () => '把下面端点的协议与服务器在该端口上的协议对照。',
  },
  'envoy-dns': {
    means: () => '主机名无法解析。',
    next: () => 'host 里只能写名称；Service 用全名 SERVICE.NAMESPACE.svc.cluster.local。',
  },
  'envoy-sidecar': {
    means: () => '代理旁边的 AI 扩展没有响应；没有它，全部 AI 路由都失败。',
    next: () =>
      '在 Gateway 引用的 GatewayParameters 里设置 spec.kube.aiExtension.enabled；同名的 Helm 值从 rc.1 起不起作用。',
  },
  'envoy-client-gone': {
    means: () => '响应完成之前客户端关闭了连接（DC）；原因不在上游。',
    next: () => '检查客户端自己的时限。',
  },
  'tls-issuer': {
    means: () => '网关不信任上游证书的签发者：那是私有 CA，或写明的信任代替了系统的 CA。',
    next: () => '在同一个 TLS 块的 caCertificateRefs 里写上 CA（块之间不合并），或让公网主机继续用系统的 CA。',
  },
  'tls-name': {
    means: () => '上游的证书里没有被校验的名称：先看 SNI，没有就看主机。IP 地址按 IP 校验。',
    next: () => '把 sni 设为证书里的名称。后端上的 TLS 块对全部成员有效，公网的也一样。',
  },
  'tls-expired': {
    means: () => '上游的证书或它的 CA 已过期。',
    next: () => '更新它。insecureSkipVerify 会掩盖这个问题，也会放过中间的任何人。',
  },
  'tls-plain-server': {
    means: () => '网关使用 TLS，服务器却用明文响应。',
    next: () => '换一个端口，或不用 TLS：kgateway 2.0 及以前只看端口，之后看 TLS 块或 URL 的协议。',
  },
  'tls-needed': {
    means: () => '服务器在这个端口使用 TLS，网关却发了明文，凭据也在其中。',
    next: () =>
      '在 agentgateway 上端口不起作用：写上 policies.tls（2.1 用 BackendTLSPolicy）。在 Envoy 上只有 443 端口是 TLS。之后更换已经发出的密钥。',
  },
  'tls-client-certificate': {
    means: () => '上游要求客户端证书，却没有收到，或不接受收到的那个。',
    next: () => '在 mtlsCertificateRef 里写一个含 tls.crt 和 tls.key 的 Secret；Envoy 的 AI 后端发不了客户端证书。',
  },
  'tls-refused': {
    means: () => '上游拒绝握手：没有共同的版本或加密套件，或 SNI 不是它的名称。',
    next: () => '把下面端点的 SNI 与服务器的名称对照。',
  },
  'agentgateway-region': {
    means: () => '没有区域就无法给发往 AWS 的请求签名：写了自己的主机，提供商的区域就不会传下去。',
    next: () => '给代理设置 AWS_REGION；从 1.4 起也可以写 auth.aws.region。',
  },
  'agentgateway-conversion': {
    means: () => '提供商不接受这种请求，该版本也不会把它转换成提供商接受的种类。',
    next: () => '在详情里看这个端点处理哪些种类；对 custom 提供商，把格式列出来。',
  },
  'agentgateway-uri': {
    means: () => '无法生成请求的地址：模型名里有空格，或主机不是名称。',
    next: () => '模型的 id 不带空格，主机不带协议。',
  },
  'agentgateway-model-not-found': {
    means: () =>
      '监听器上没有这个名称的模型：它没有挂上，被控制器拒绝，被通配符遮住，或 AgentgatewayModel 的开关没有打开。',
    next: () => '看 match.model 和模型的状态；1.6 以前开关默认是关的。',
  },
  'agentgateway-model-denied': {
    means: () => '模型存在，但它的授权不允许这个客户端使用。',
    next: () => '看模型的 policies.authorization，以及上面 Gateway 和路由的策略。',
  },
  'agentgateway-no-target': {
    means: () => '对这个请求，虚拟模型的条件一个都不成立。',
    next: () => '最后加一个不带 when 的目标。',
  },
  'agentgateway-target-missing': {
    means: () => '虚拟模型指向的模型没有提供。',
    next: () => '检查 modelRef.name，并看那个模型是否在同一个命名空间。',
  },
}
