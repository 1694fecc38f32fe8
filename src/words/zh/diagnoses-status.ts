import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

/** 状态和控制器日志的内容。 */
export const status: Pick<DiagnosisWords, Extract<DiagnosisCode, `status-${string}` | `log-${string}`>> = {
  'status-accepted': {
    means: (p) =>
      `${p.type} 为 True：控制器读了这个对象，在这个条件的范围内没有发现问题。它不说明上游会响应，也不说明凭据都找到了。`,
    next: () => '经网关发一个请求。控制器悄悄略过的内容，文本里看得出的列在下面。',
  },
  'status-unknown': {
    means: (p) => `还没有谁判定 ${p.type}：没有控制器认领这个对象，或它还在等待。`,
    next: () =>
      '一分钟后仍是这样，就说明该类或该 kind 的控制器没有运行，或不提供它。检查 gatewayClassName，以及该 kind 的开关是否打开。',
  },
  'status-false': {
    means: (p) => `${p.type} 为 False，原因是 ${p.reason}；除了它的消息，这里不知道更多。`,
    next: () => '读这个条件的消息；文本的问题列表里可能有同样的内容。',
  },
  'status-mixed-providers': {
    means: (p) =>
      p.found.length === 0
        ? '后端的条目都没有提供商，Envoy 的控制器丢弃它；请求得到 503。'
        : `Envoy 的控制器在一个后端里只接受一种提供商，却发现了 ${p.found.join('、')}：后端被丢弃，请求得到 503；路由引用它时，整个端口可能停止更新。`,
    next: () => '每个 Backend 只放一种提供商，在路由里写多个 backendRefs；或用 agentgateway 数据面，它允许混用。',
  },
  'status-secret-missing': {
    means: (p) => `后端所在的命名空间里没有 Secret ${p.secret}，所以后端没有凭据，或被丢弃。`,
    next: () => '在后端自己的命名空间里创建它，键名用该提供商凭据的键名。',
  },
  'status-not-translated': {
    means: () =>
      '后端上的一条策略无法转换（Secret、CA 或证书缺失，或读不出来），所以整个后端没有发给网关；请求得到 500。',
    next: () => '消息里有那个引用的名称。改好它，或把策略放到单个提供商上，那样只影响那一个。',
  },
  'status-partially-valid': {
    means: () => '后端可用，但它的一条策略无效，被略过。',
    next: () => '消息里有那条策略的名称。1.5 及以前，整个后端会因此被丢弃。',
  },
  'status-no-valid-ca': {
    means: () =>
      '策略引用的 CA 不存在，或它的 ca.crt 里没有 PEM：网关什么都不信任，每次握手都失败（较旧的版本丢弃策略，连接变成明文）。',
    next: () => '在策略的命名空间里创建 ConfigMap，键名为 ca.crt。',
  },
  'status-backend-not-found': {
    means: () => '路由引用的后端按这个名称、组、kind 或命名空间不存在；请求得到 500。',
    next: () => '对照 backendRefs 与后端的 apiVersion、kind 和 metadata；AI 后端在那里不写端口。',
  },
  'status-route-port': {
    means: (p) => `路由引用 "${p.backend}" 时写了端口，而 AI 后端有自己的端口；引用被拒绝，请求得到 500。`,
    next: () => '从 backendRef 里删掉 port。',
  },
  'status-grant-missing': {
    means: () => '路由和后端在不同的命名空间，而那里没有什么允许这样引用；请求得到 500。',
    next: () => '在后端的命名空间里加一个 ReferenceGrant，从路由所在命名空间的 HTTPRoute 到后端的 kind。',
  },
  'status-base-url': {
    means: () => 'API 服务器接受模型的 baseURL，控制器却拒绝；对客户端来说这个模型不存在（404）。',
    next: () => '那里只能有协议、主机、端口和路径：不能有用户、查询或片段，也不能是本机地址。',
  },
  'status-model-target': {
    means: (p) => `虚拟模型指向 ${p.target}，而它的命名空间里没有提供这样的模型。`,
    next: () => '检查 modelRef.name：空的也算缺失。1.5 及以前，缺一个目标，整个虚拟模型就不可用。',
  },
  'status-no-listener': {
    means: (p) => `Gateway 的监听器都不接受这个对象（${p.reason}）：命名空间、kind、主机名或 sectionName 不对。`,
    next: () =>
      '看监听器的 allowedRoutes。AgentgatewayModel 必须列在 allowedRoutes.kinds 里；列了它，需要 HTTPRoute 时也要列出。',
  },
  'status-invalid-kind': {
    means: () => '路由引用的后端 kind，这个控制器不提供；请求得到 500。',
    next: () => '对照 backendRefs 的组和 kind 与该版本提供的内容。',
  },
  'log-secret-key': {
    means: () =>
      'Secret 没有键 Authorization，或它是空的。后端算作已接受，却没有端点：请求得到 503（UH）；在池里，一个这样的 Secret 会让全部成员消失。',
    next: () => '把密钥放在 Authorization 下，名称要完全一致。',
  },
  'log-inline-missing': {
    means: () => 'kind 为 Inline 的凭据没有文本；后端没有端点，请求得到 503。',
    next: () => '写上 inline，或改用 SecretRef。',
  },
  'log-auth-header': {
    means: () => '这个数据面不支持 authHeader：凭据放在提供商自己的请求头里发出。',
    next: () => '从 agentgateway 1.2 起，用 policies.auth.location 说明放在哪里。',
  },
  'log-panic-empty-group': {
    means: () => '第一个优先级组没有成员，控制器因此崩溃；改好之前会一再崩溃，影响全部后端。',
    next: () => '每个组至少放一个成员，或删掉这个组。',
  },
  'log-panic-secret-ref': {
    means: () => '控制器因为缺了什么而崩溃。后端里已知的原因：SecretRef 没有 secretRef；多种提供商，同时路由上有策略。',
    next: () => '写上 secretRef.name。改好之前控制器会一再崩溃，影响全部后端。',
  },
  'log-azure-format': {
    means: () => '网关的数据面比控制器新：它拒绝旧控制器写法的 azureopenai，所以后端缺失。',
    next: () => '两者用同一个版本。',
  },
  'log-azure-method': {
    means: () => 'auth.azure 是空的，1.3 及以前这不算登录方式：后端被拒绝。',
    next: () => '写明 managedIdentity、workloadIdentity 或 secretRef；从 1.4 起，空表示用环境提供的身份。',
  },
  'log-aws-unsigned': {
    means: () => 'auth.aws 没有写 Secret 的名称；1.2 及以前不会为它签名，或用代理环境里的凭据签名。',
    next: () => '给 secretRef 写上名称。',
  },
  'log-route-config': {
    means: () =>
      'Envoy 拒绝整个端口的路由：含多种提供商的 AI 后端让路由上的一个过滤器没有内容。这个端口的全部路由停止更新。',
    next: () => '改好或移走那个后端：每个后端只放一种提供商。',
  },
}
