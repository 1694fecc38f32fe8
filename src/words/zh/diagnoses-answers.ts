import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

type Answers =
  Extract<DiagnosisCode, `curl-${string}` | `http-${string}` | `provider-${string}`> | 'web-page' | 'bearer-twice'

/** curl、状态码和提供商的响应。 */
export const answers: Pick<DiagnosisWords, Answers> = {
  'curl-resolve': {
    means: (p) => `curl 无法解析 ${p.host}；请求没有到达网关。`,
    next: () => '用网关 Service 的地址；外部没有地址就用 port-forward。',
  },
  'curl-refused': {
    means: (p) => `${p.place} 上没有服务；请求没有到达网关。`,
    next: () => '看 port-forward 是否还在运行，Gateway 是否已 Programmed，以及那个端口有没有监听器。',
  },
  'curl-tls': {
    means: () => 'curl 与网关之间的握手失败。这是监听器的问题，不是后端的。',
    next: () => '对 HTTP 监听器用 http；对 HTTPS 看监听器的 certificateRefs。',
  },
  'curl-certificate': {
    means: () => 'curl 不信任网关自己的证书。这是监听器的问题，不是后端的。',
    next: () => '用 --cacert 给 curl 指定 CA；只是试一下，用 -k 就够。',
  },
  'curl-timeout': {
    means: () => '在 curl 的时限内没有响应。',
    next: () => '网关的日志说明请求是否到达。没有到达，就看地址、防火墙和负载均衡器。',
  },
  'curl-empty': {
    means: () => '网关没有响应就关闭了连接：多半是用 http 访问了 TLS 监听器。',
    next: () => '试试 https，并对照监听器的 protocol。',
  },
  'curl-reset': {
    means: () => '连接在响应中途断开。',
    next: () => '流式请求要看路由和负载均衡器的时限；网关的日志说明是谁结束的。',
  },
  'http-200': { means: () => '请求得到了响应。', next: () => '把响应里的模型与你预期的对照。' },
  'http-400': {
    means: () => '有一方读不懂请求。正文提到 HTTPS，就是明文发到了 TLS 端口；正文是 JSON，就来自提供商。',
    next: () => '把正文也粘贴进来，就能分清是哪一种。',
  },
  'http-401': {
    means: () => '到达了上游，但它不接受凭据，或没有收到凭据。',
    next: () => '在详情里看发出的是哪个凭据、放在哪个请求头。Passthrough 发的是客户端自己的凭据。',
  },
  'http-403': {
    means: () => '凭据有效，但没有这个权限；或提供商前面的一层拒绝了请求，Host 不是它自己的名称就是一种原因。',
    next: () => '对照发出的 Host，以及密钥或角色的权限。',
  },
  'http-404': {
    means: () => '要么没有路由匹配（网关自己的 404，没有提供商的响应头），要么提供商在发出的路径上什么都没有。',
    next: () => '在详情里把路径与提供商的对照：写了自己的主机，客户端的路径就原样发出。',
  },
  'http-421': {
    means: () => '服务器不提供请求里的 Host：发出的是客户端自己的 Host。',
    next: () => '在 kgateway 2.1 的 agentgateway 上，加一个带主机名的 URLRewrite；从 2.2 起会自动改写。',
  },
  'http-429': {
    means: () =>
      '达到了提供商的限额。在 Envoy 上，429 从不转到下一优先级；在 agentgateway 上，从 1.0 起只有健康策略把它算作不健康时才会。',
    next: () => '要故障转移，加上 policies.health，在 unhealthyCondition 里写 429，并写 eviction。',
  },
  'http-500': {
    means: () => '网关自己失败：后端没有发给它，它的配置被拒绝，凭据取不到或签不了名，或路由的引用有误。',
    next: () => '先看后端和路由的状态，再看网关的日志。',
  },
  'http-502': {
    means: () => '上游的响应无法使用；从 1.6 起也可能是：取不到提供商的凭据。',
    next: () => '网关的日志说明是哪一种。',
  },
  'http-503': {
    means: () =>
      '网关到达不了上游：没有端点、名称无法解析、端口不通或握手失败；在 agentgateway 上，也可能是提供商不接受这种请求。',
    next: () => '网关的日志里有标志或错误，把那一行粘贴进来。文本里看得出的列在下面。',
  },
  'http-504': {
    means: () => '响应没有按时到达。',
    next: () => '看 HTTPRoute 的 timeouts 和后端的 requestTimeout；都不写，Envoy 在 15 秒后结束。',
  },
  'web-page': {
    means: () => '响应是网页：请求到了网站，而不是它的 API。发出的路径不是 API 的路径。',
    next: () => '把 path 或 pathPrefix 设为 API 所在的位置；pathPrefix 代替 /v1，所以 API 有 /v1 就要写进去。',
  },
  'bearer-twice': {
    means: () => '发出的凭据里有两个 "Bearer"：值里已经有一个，该版本又在前面加一个。',
    next: () => '只存密钥本身。',
  },
  'provider-key-absent': {
    means: (p) => `${p.provider} 没有收到凭据。`,
    next: () => '在详情里看有没有发出凭据，是否放在提供商读取的请求头里。Passthrough 需要客户端带凭据。',
  },
  'provider-key-wrong': {
    means: (p) => `${p.provider} 不认识这个凭据：密钥错误或已吊销，是别家提供商的，或里面有换行或 "Bearer"。`,
    next: () => '用 Secret 的值直接调用提供商来对照，并看密钥发往哪个主机。',
  },
  'provider-signature': {
    means: (p) => `${p.provider} 拒绝签名：密钥不配对、会话已过期、sessionToken 为空，或区域不对。`,
    next: () => '长期密钥的 Secret 里不要写 sessionToken；再检查区域。',
  },
  'provider-denied': {
    means: (p) => `${p.provider} 知道是谁，但不允许：角色或密钥没有这个模型或项目的权限。`,
    next: () => '在提供商处授权，并看发出的凭据是不是你要用的那个。',
  },
  'provider-model': {
    means: (p) =>
      `${p.provider} 没有${p.model === '' ? '这个名称的模型或部署' : `模型 "${p.model}"`}，或密钥不能用它。`,
    next: () => '把 model 与提供商的列表对照。不写 model，就发客户端的模型名；故障转移之后，那是别家提供商的名称。',
  },
  'provider-path': {
    means: (p) => `${p.provider} 在发出的路径上什么都没有。`,
    next: () => '写了自己的主机，客户端的路径就原样发出：设置 path 或 pathPrefix，或在路由里改写。',
  },
  'provider-version': {
    means: (p) => `${p.provider} 要求请求头 anthropic-version，而这个版本不发它。`,
    next: () => '让客户端发送它，或在路由里用 RequestHeaderModifier 加上；后端的 apiVersion 不起作用。',
  },
  'provider-body': {
    means: (p) => `${p.provider} 读不懂正文：它是别的 API 的格式，或有它不接受的字段。`,
    next: () => '把请求的种类与端点处理的种类对照；写了 host，也只发提供商自己的格式。',
  },
  'provider-limit': {
    means: (p) => `达到了 ${p.provider} 的请求或 token 限额。`,
    next: () => '要在 429 时故障转移，该版本需要一条策略；详情里的模拟显示现在会怎样。',
  },
  'provider-quota': {
    means: (p) => `${p.provider} 的账户没有余额了；等待没有用。`,
    next: () => '在提供商处提高额度。它返回 429 或 400，所以只有把它们算作不健康时才会故障转移。',
  },
  'provider-overloaded': {
    means: (p) => `${p.provider} 过载；它返回 529 或 503。`,
    next: () => '路由里的重试，加上带 eviction 的健康策略，会暂时改用下一优先级。',
  },
}
