import type { CompanionParams } from '../../model/codes/companions.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

const CLOUDS = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' } as const

/** 配套资源是什么，有什么用，添加它的按钮叫什么。 */
export const companions: FindingWords<CompanionParams> = {
  secret: {
    line: (p) => `Secret ${p.name}`,
    more: (p) => `网关在命名空间 ${p.namespace} 中读取它的 ${list(p.keys)}。文本里只写 shell 变量，不写真正的值。`,
    fix: () => '添加 Secret',
  },
  'secret-keys': {
    line: (p) => `Secret ${p.name} 缺少 ${list(p.keys)}`,
    more: () => '键名区分大小写；网关只读取这些键。',
    fix: (p) => `添加 ${list(p.keys)}`,
  },
  'ca-config-map': {
    line: (p) => `ConfigMap ${p.name}`,
    more: (p) => `服务器的证书只用它的 ${p.key} 来校验。`,
    fix: () => '添加 ConfigMap',
  },
  namespace: {
    line: (p) => `命名空间 ${p.name}`,
    more: () => '命名空间不存在，其中的对象就会被拒绝。',
    fix: () => '添加 Namespace',
  },
  gateway: {
    line: (p) => `Gateway ${p.name}`,
    more: (p) => `客户端把请求发到这里。它的类是 ${p.className}，由这个版本的控制器管理。`,
    fix: () => '添加 Gateway',
  },
  'ai-extension': {
    line: (p) => `Gateway ${p.gateway} 的 AI 扩展`,
    more: () => 'Envoy 旁边有另一个进程与 LLM 提供商通信，GatewayParameters 写明了它才会运行；没有它，请求得到 500。',
    fix: () => '添加 GatewayParameters',
  },
  route: {
    line: (p) => `通往 ${p.backend} 的 HTTPRoute`,
    more: (p) => `没有路由，请求就到不了这个后端。它接在 Gateway ${p.gateway} 上。`,
    fix: () => '添加 HTTPRoute',
  },
  'route-timeout': {
    line: (p) => `HTTPRoute ${p.route} 的时限`,
    more: () => '路由没有写明时限时，Envoy 在 15 秒后结束响应，长的流会被切断。',
    fix: (p) => `允许 ${p.timeout}`,
  },
  'reference-grant': {
    line: (p) => `从 ${p.from} 到 ${p.to} 的 ReferenceGrant`,
    more: (p) => `有了它，命名空间 ${p.from} 的路由才能引用 ${p.to} 中的 ${p.kind}。`,
    fix: () => '添加 ReferenceGrant',
  },
  tls: {
    line: (p) => `到 ${p.host}:${p.port} 的 TLS`,
    more: () => '现在请求和凭据以明文离开网关。',
    fix: () => '用 TLS 加密',
  },
  'private-ca': {
    line: (p) => `${p.host} 的 CA`,
    more: (p) =>
      `没有公共 CA 会为集群内的名称签发证书，所以每次握手都会失败。ConfigMap ${p.name} 存放签发这张证书的 CA。`,
    fix: () => '添加 CA',
  },
  failover: {
    line: (p) => `${p.backend} 的故障转移`,
    more: (p) =>
      p.by === 'outliers'
        ? '没有异常检测，就不会尝试下一个优先级：错误直接返回给客户端。'
        : '没有健康策略，就不会尝试下一个优先级：错误直接返回给客户端。',
    fix: (p) => (p.by === 'outliers' ? '添加异常检测' : '添加健康策略'),
  },
  retry: {
    line: (p) => `发往 ${p.backend} 的请求的重试`,
    more: (p) =>
      p.seesEviction
        ? '遇到故障的请求会再发一次，发给下一个优先级。'
        : '遇到故障的请求会再发一次。在这个版本上可能又发给同一个成员。',
    fix: (p) => (p.kind === 'HTTPRoute' ? '在路由里添加重试' : `添加 ${p.kind}`),
  },
  'release-lacks': {
    line: (p) =>
      ({
        tls: `到 ${p.subject} 的 TLS`,
        check: `检查 ${p.subject} 的证书`,
        failover: `${p.subject} 的故障转移`,
        retry: `发往 ${p.subject} 的请求的重试`,
      })[p.what],
    more: (p) =>
      ({
        tls: `${p.release} 没有能加密这个端口的字段或策略。怎样改变结果，写在端点旁边。`,
        check: `${p.release} 会加密，但没有检查对方身份的设置。`,
        failover: `${p.release} 没有把出错的成员移出的办法：第一个优先级的错误直接返回给客户端。`,
        retry: `${p.release} 不会重发失败的请求：遇到故障的客户端会直接收到错误。`,
      })[p.what],
    fix: () => '',
  },
  'cloud-identity': {
    line: (p) => `Gateway ${p.gateway} 的 ${CLOUDS[p.cloud]} 身份`,
    more: (p) =>
      `网关的 Pod 自己登录：它们的 ServiceAccount 带有注解 ${p.annotation}${p.label === '' ? '' : `，Pod 带有标签 ${p.label}`}，注解里的角色有权调用模型。用 EKS Pod Identity，或在 GKE 上直接给 ServiceAccount 授权时，不需要注解。参数对象的字段没有对照这个版本的 CRD，可以用 kubectl explain 查看。`,
    fix: () => '添加注解',
  },
}
