import type { SlipParams } from '../../model/codes/slips.js'
import type { FindingWords } from '../say.js'

/** 陷阱：条目、Secret 和路由里容易忽略的地方。 */
export const slips: FindingWords<SlipParams> = {
  'aws-region-missing': {
    line: () => '用了自己的 host，Bedrock 的 region 就不会进入签名',
    more: () =>
      '请求会得到 500（找不到 region），或者用错误的 region 签名。给代理设置 AWS_REGION；版本支持时写 auth.aws.region。',
  },
  'auth-header-ignored': {
    line: () => 'authHeader 在这个数据面上不起作用',
    more: () => '凭据仍放进提供商默认的请求头，控制器只写日志。从 agentgateway 1.2 起，用 auth.location 选择位置。',
  },
  'key-not-moved': {
    line: (p) => `用了自己的 host，密钥不会放进 ${p.provider} 要的 ${p.header}`,
    more: () => '提供商返回 401。更新的版本会放对位置。',
  },
  'names-not-read': {
    line: (p) => `这个版本不读 subjectAltNames：证书里必须有 ${p.hostname}`,
    more: () => '从 agentgateway 1.0 起才生效。',
  },
  'address-verified': {
    line: (p) => `证书里必须有地址 ${p.address}，而且不发送服务器名称`,
    more: () => '大多数证书只写名称，握手就会全部失败。用 tls.sni 写出要发送和校验的名称。',
  },
  'name-in-two-groups': {
    line: (p) => `优先级 ${p.group} 里也有名为 "${p.name}" 的提供商`,
    more: () => '驱逐时按名称查找，取第一个有这个名称的组；指向这个名称的策略两个都会命中。',
    fix: () => '改成不重复的名称',
  },
  'route-type-missing': {
    line: (p) => `发往 ${p.path} 的请求会到这里，并被当作 chat completion 来读`,
    more: (p) => `结果是 503，或者调用了错误的 API。在 policies.ai.routes 里为它写 ${p.type}，并保留 "*"。`,
  },
  'bearer-twice': {
    line: (p) => `Secret "${p.secret}" 的 "${p.key}" 以 "Bearer " 开头，网关会再加一个`,
    more: () => '只有 Authorization 这个键会去掉前缀。只存密钥本身。',
  },
  'foundry-suffix': {
    line: (p) => `这个版本会在名称后加 -resource：请求发往 ${p.host}`,
    more: () => '1.2 及以前写不带后缀的名称；从 1.3 起照写资源的真实名称。',
    fix: () => '去掉 -resource',
  },
  'service-tls-port': {
    line: (p) => `Service ${p.service} 的端口 ${p.port} 像是 TLS 端口，它的 Pod 收到的却是明文 HTTP`,
    more: () => '端口名称和 appProtocol 不会开启 TLS。在 Service 上写 BackendTLSPolicy，或在 tls 里写 sni。',
  },
  'secret-line-break': {
    line: (p) => `Secret "${p.secret}" 里的令牌以换行结尾，网关不会去掉它`,
    more: () => '这样的请求头无效。文件通常以换行结尾，用 printf %s 写就没有。',
  },
  'first-member-counts': {
    line: (p) => `这里的 ${p.field} 不起作用：整个后端都用第一个成员的`,
    more: () => '每个各用一个后端，再写多个 backendRefs。',
  },
  'route-not-attached': {
    line: (p) =>
      ({
        name: `路由 ${p.route} 写的 Gateway "${p.gateway}" 不在这份文本里`,
        'no-listener': `Gateway ${p.gateway} 没有这个名称或端口的监听器，路由 ${p.route} 挂不上去`,
        kinds: `Gateway ${p.gateway} 的监听器不接受 HTTPRoute，路由 ${p.route} 挂不上去`,
        namespaces: `Gateway ${p.gateway} 不接受 ${p.route} 所在命名空间的路由`,
        hostnames: `Gateway ${p.gateway} 没有监听器对应路由 ${p.route} 的 hostnames`,
      })[p.fault] ?? '',
    more: (p) =>
      p.fault === 'kinds'
        ? 'allowedRoutes.kinds 列出了一些 kind，其他 kind 就被排除：加上 HTTPRoute。在那之前，没有人能调用这个后端。'
        : '在那之前，没有人能经由它调用这个后端。',
    fix: (p) => `改成 ${p.near}`,
  },
  'ai-policy-crashes': {
    line: (p) => `"${p.backend}" 的路由上有这条策略，控制器会崩溃`,
    more: () => '这个后端混了几种提供商，已被拒绝；策略要补充的配置从未生成。所有网关都不再更新。',
  },
  'route-without-timeout': {
    line: (p) => `路由 ${p.route} 没有写明时限，Envoy 在 15 秒后结束每个请求`,
    more: () => '较长的回答和流式响应会被 504 切断。',
    fix: () => '允许五分钟',
  },
  'ai-extension-off': {
    line: (p) => `GatewayParameters "${p.name}" 没有启用 AI 扩展`,
    more: () => 'AI 路由的请求仍会交给它，于是得到 500。Helm chart 的值不会启用它。',
    fix: () => '启用 aiExtension',
  },
}
