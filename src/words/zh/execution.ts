import type { ExecutionParams } from '../../model/codes/execution.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'
import { tlsFault } from './tls-fault.js'

/** Secret 或 ConfigMap 的内容缺什么。 */
export const lacks = ({ flaw, key }: { readonly flaw: string; readonly key: string }): string =>
  flaw === 'no-pem' ? `的 ${key} 不是 PEM` : `没有 ${key}`

/** 实际运行控制器和数据面时看到的行为。 */
export const execution: FindingWords<ExecutionParams> = {
  'request-refused': {
    line: (p) =>
      ({
        'refused-no-format': 'chat completions 会得到 503：没有列出能转换成的格式',
        'refused-unsupported': '这些请求会得到 503：提供商不接受它们，也不接受它们能转换成的格式',
        'refused-path': '这样写得不出请求路径，代理会返回错误',
        'refused-no-audience': '没有受众时，ID 令牌按主机名签发，而这里没有主机名：请求会得到 500',
      })[p.why] ?? '代理会返回错误',
    more: (p) =>
      p.why === 'refused-path' ? '路径以斜杠开头，不能有空格，也不能有 < > `。' : '状态里仍然写着 Accepted。',
    fix: () => '在开头加上斜杠',
  },
  'tls-block-rejected': {
    line: (p) =>
      p.effect === 'backend'
        ? `API 服务器和控制器都接受，但代理拒绝整个后端：${tlsFault(p)}`
        : `代理拒绝这条策略：${tlsFault(p)}`,
    more: (p) =>
      (p.effect === 'backend'
        ? '请求会得到 500；状态里写着 Accepted。'
        : '状态里写着 Accepted。没有这条策略，提供商自己的主机默认校验证书，自己的主机则是明文。') +
      (p.fault === 'name' ? '名称可以是不带通配符的 DNS 名称、地址或 URI。' : ''),
  },
  'mixed-providers-as-client': {
    line: (p) => `${list(p.providers)} 在同一个池里，路由什么都不改写`,
    more: () =>
      '路径、Host 和模型都是客户端的，也不加凭据；错误只在控制器日志里。每个提供商用一个后端，在 HTTPRoute 里分流。',
  },
  'route-configuration-refused': {
    line: (p) => `Envoy 拒绝这个端口的所有路由，因为这一条指向 "${p.backend}"`,
    more: (p) =>
      `这个后端有好几种提供商，控制器为它生成的路由无效。这个端口的路由都不再更新${p.routes.length === 0 ? '' : `，${list(p.routes)} 也一样`}。`,
  },
  'port-out-of-range': {
    line: (p) => `端口 ${p.port} 不存在，Envoy 拒绝整个后端`,
    more: () => 'API 服务器会放过它。端口是 1 到 65535 的数字。',
  },
  'istio-annotation-unreadable': {
    line: (p) => `"${p.value}" 既不是 true 也不是 false，控制器丢弃这个后端`,
    more: () => '没有启用 Istio 也一样。请求会得到 503。',
    fix: () => '去掉这个注解',
  },
  'route-rewrites-host': {
    line: (p) => `提供商收到的 Host 是 ${p.host}，不是它自己的`,
    more: (p) => `在这个版本里，URLRewrite 的 hostname 会替换 "${p.backend}" 要发送的 Host；路径仍由后端决定。`,
    fix: () => '去掉 hostname',
  },
  'auth-header-overwritten': {
    line: (p) => `${p.header} 被路径覆盖，凭据发不出去`,
    more: () => '换一个专用的请求头。',
  },
  'secret-not-text': {
    line: (p) => `Secret "${p.secret}" 的 ${p.key} 不是文本，整个后端没有端点`,
    more: () => '值必须是 UTF-8。后端状态仍写着 Accepted；请求会得到 503。',
  },
}
