import type { AnswerParams, CheckParams } from '../../model/codes/checks.js'
import type { Sentences } from '../say.js'
import { list } from './grammar.js'

/** 每项检查看什么。 */
export const checks: Sentences<CheckParams> = {
  status: (p) => `${p.kind} ${p.name} 的状态，由控制器写入`,
  reach: (p) => `让本机能访问 Gateway ${p.gateway}；在单独的 shell 里一直运行`,
  request: (p) =>
    [
      `通过网关向 ${p.backend} 发送 ${p.routeType} 请求`,
      ...(p.hasModel ? [] : ['把 MODEL 换成要用的模型']),
      ...(p.needsToken ? ['客户端自己的凭据会传下去，先放进 TOKEN'] : []),
    ].join('；'),
  config: (p) =>
    `Gateway ${p.gateway} 的代理里有哪些 ${p.backend} 的配置；端口和输出里的名称按通常的写法，没有对照这个版本的源码`,
}

/** 每种回答意味着什么，该怎么办。 */
export const answers: Sentences<AnswerParams> = {
  accepted: () => '控制器接受了它。',
  'no-status': () =>
    '什么都没有打印：没有控制器处理过它。控制器没有运行、Gateway 属于别的类，或者这个版本不读取这个 kind。',
  'backend-refused': (p) => `这个 ${p.kind} 得不到端点。消息里写着原因：缺少 Secret 或 ConfigMap，或者提供商不能混用。`,
  'route-not-accepted': () => 'Gateway 不接受这条路由：检查 parentRefs 里的名称、监听器的 allowedRoutes 和命名空间。',
  'route-without-backend': () =>
    '路由引用的对象不存在：检查 backendRef 的 group、kind、name 和 namespace，不要写 port。',
  'route-not-permitted': () => '后端在另一个命名空间，那里没有 ReferenceGrant 允许路由引用它。',
  'gateway-not-programmed': () => '代理还不存在或没有就绪；看它的 Pod 就知道原因。',
  'policy-partly-valid': () => '策略有一部分不对，没有生效；消息里写着是哪一部分。',
  'answered-by-model': (p) => `模型回答了，内容在 ${p.field} 里。`,
  'no-route': () => '响应很短，来自网关：没有路由匹配。检查路径、主机名，以及路由接在哪个 Gateway 上。',
  'path-unknown': (p) =>
    `来自服务器本身：它不认识这个路径，因为客户端的路径原样发出。它要的可能是 ${p.path}：设置 path，或在路由里改写。`,
  'other-host': (p) => `Host 请求头里不是这台服务器的名称：客户端的 Host 原样发出。在路由里把主机名改写成 ${p.host}。`,
  'credential-refused': (p) =>
    p.credential === ''
      ? '除了客户端自己的凭据，没有发送别的凭据。'
      : `服务器不接受凭据。它收到的是 ${p.credential}：检查它的值，末尾不要有换行。`,
  'plaintext-to-tls': (p) => `服务器在端口 ${p.port} 上使用 TLS，网关发的却是明文 HTTP。`,
  'tls-to-plaintext': (p) => `服务器在端口 ${p.port} 上使用明文 HTTP，网关却先发起 TLS。`,
  'tls-unknown-ca': (p) =>
    p.trust === ''
      ? '签发证书的 CA 不在代理自带的 CA 里。在 caCertificateRefs 里写明正确的 CA。'
      : `证书不是由 ${p.trust} 里的 CA 签发的。`,
  'tls-wrong-name': (p) => `证书里没有要校验的名称：${list(p.names)}。`,
  'extension-off': () => 'AI 扩展没有运行（GatewayParameters 的 aiExtension.enabled），或者缺少 ReferenceGrant。',
  'backend-not-sent': () => '后端没有下发给代理，或者取不到它的凭据。上面的状态会说明是哪一种。',
  'no-endpoint': () =>
    '访问日志里的标志是 UH 或 NC：Envoy 的 cluster 没有端点，或不存在。后端被拒绝了，或者 Secret 里没有那个键。',
  'no-connection': (p) => `连不上 ${p.host}:${p.port}：名称解析不到地址、端口没有开放，或者 TLS 失败。`,
  'too-late': (p) =>
    p.isEnvoy
      ? '时间太长：路由没有写明 timeouts 时，Envoy 只等 15 秒。'
      : '时间太长，超过了路由或 policies.http 的时限。',
  'rate-limited': (p) =>
    p.hasNext ? '提供商繁忙。是否尝试下一个优先级，由健康策略决定。' : '提供商繁忙，也没有别的提供商可以尝试。',
  'config-there': () => '代理里有它，主机、端口和 TLS 就是实际使用的。',
  'config-absent': () =>
    '什么都没有打印：代理里没有它，或者用的是别的名称。它被拒绝了（看状态），或者这个 Gateway 没有路由通往它。',
  'config-other-host': () => '主机或端口与上面不同：代理里还是以前的文本。',
  'socket-labels': () =>
    '优先级、主机和端口。有标签的端点使用 TLS：default 校验证书链，true 和 skipverification 什么都不校验。没有标签就是明文 HTTP。',
}
