import type { MixUpParams } from '../../model/codes/mix-ups.js'
import { list } from './grammar.js'
import type { FindingWords } from '../say.js'

/** 陷阱：容易弄混的名称、命名空间、端口、版本和值。 */
export const mixUps: FindingWords<MixUpParams> = {
  'name-nearly-there': {
    line: (p) => `这份文本里没有 ${p.kind} "${p.name}"，只有 "${p.near}"`,
    more: () => '如果集群里也没有这个名称，引用它的地方就不起作用。',
    fix: (p) => `改成 ${p.near}`,
  },
  'in-other-namespace': {
    line: (p) => `${p.kind} "${p.name}" 会在 ${p.namespace} 里找；这份文本里它在 ${p.found}`,
    more: (p) =>
      p.canName
        ? '没有写命名空间时，用对象自己的命名空间。'
        : '这里只读同一命名空间里的对象。把它放到那里，或者放一份副本。',
    fix: (p) => `写明命名空间 ${p.found}`,
  },
  'expression-faulty': {
    line: (p) =>
      p.fault === 'syntax'
        ? p.name === ''
          ? '这个表达式（CEL）不完整'
          : `这个表达式（CEL）从 "${p.name}" 起读不懂`
        : p.fault === 'variable'
          ? `表达式里没有变量 "${p.name}"`
          : `这里没有字段 "${p.name}"`,
    more: (p) =>
      `${p.known.length === 0 ? '' : `可用的有：${list(p.known)}。`}API server 接受任何文本；网关算不出结果，这个条件就起不到作用。`,
    fix: (p) => `改成 ${p.near}`,
  },
  'service-lacks-port': {
    line: (p) => `Service "${p.service}" 没有端口 ${p.port}`,
    more: (p) => `它的端口：${list(p.ports)}。连接其他端口会失败，请求得到 503。`,
    fix: (p) => `使用端口 ${p.ports[0] ?? ''}`,
  },
  'host-of-gateway': {
    line: (p) => `"${p.host}" 指网关自己的 Pod`,
    more: () => '你机器上的服务，或者其他 Pod 里的服务，不在那里。用它的 Service 名称，或者集群能访问到的机器名。',
  },
  'cluster-name-mistyped': {
    line: (p) => `"${p.host}" 不是集群里 Service 的名称`,
    more: (p) => `大概应该是 ${p.right}。`,
    fix: (p) => `使用 ${p.right}`,
  },
  'weight-zero': {
    line: (p) => `路由 ${p.route} 的这条规则里，所有后端的 weight 都是 0`,
    more: () => '一个都不会选中，请求得到 500。',
    fix: () => '去掉 weight',
  },
  'old-gateway-api': {
    line: (p) => `Gateway API 早已不提供这个版本的 ${p.kind}`,
    more: (p) => `kubectl apply 会拒绝这个对象。现在的版本是 ${p.right}。`,
    fix: (p) => `使用 ${p.right}`,
  },
  'blank-around': {
    line: (p) => `空格或引号成了这个名称的一部分：${JSON.stringify(p.value)}`,
    more: () => '它会原样发出去，或者原样用来查找，那就是另一个名称。',
    fix: (p) => `改成 ${p.right}`,
  },
  'prefix-repeats-path': {
    line: (p) => `${p.path} 已经是完整路径，网关还会在后面再接一次 API 的路径`,
    more: (p) =>
      p.right === ''
        ? '服务器返回 404。去掉它，或者用 path 写完整路径。'
        : `服务器返回 404。API 路径前面的部分是 ${p.right}。`,
    fix: (p) => (p.right === '' ? '去掉' : `使用 ${p.right}`),
  },
  'encoded-twice': {
    line: (p) => `Secret "${p.secret}" 的键 "${p.key}" 多做了一次 base64`,
    more: () => 'data 里写值的 base64，stringData 里直接写值。现在发出去的密钥是 base64 文本，提供商返回 401。',
    fix: () => '去掉一层 base64',
  },
  'empty-field-dropped': {
    line: (p) => `${p.field} 没有值，等于没有写`,
    more: () => 'API server 会丢掉没有值的字段。写 {} 才表示要这一块，用它的默认值。',
    fix: (p) => `写成 ${p.field}: {}`,
  },
  'route-names-one-model': {
    line: (p) => `路由 ${p.route} 写了模型 "${p.name}"，而路由只能用 "*" 接模型`,
    more: () => '模型在自己的 parentRefs 里写这条路由；由哪个模型应答，看请求里的 model。',
  },
  'route-names-port': {
    line: (p) => `路由 ${p.route} 给这个后端写了端口，控制器因此找不到它`,
    more: () => '这条规则的请求会得到 500；路由状态是 ResolvedRefs=False。后端有自己的端口：这里不要写。',
    fix: () => '去掉端口',
  },
  'name-impossible': {
    line: (p) => `${p.kind} 不可能叫 "${p.name}"`,
    more: () => '名称只能有小写字母、数字、"-" 和 "."。这里写对象的名称，不写它的内容。',
  },
  'azure-name-is-host': {
    line: (p) => `网关会由这个名称得出主机 ${p.host}`,
    more: () => '这里只写资源的名称，域名由网关补上。',
    fix: (p) => `使用 ${p.right}`,
  },
  'fallback-shares-load': {
    line: (p) => `"${p.name}" 从一开始就会得到请求：同一组的提供商分担请求`,
    more: () => '只在其他提供商失败时才用的，要放进后面的另一组。',
  },
  'policy-section-absent': {
    line: (p) =>
      `${p.kind} ${p.name} 没有${p.kind === 'HTTPRoute' ? '规则' : '监听器'} "${p.section}"，策略 ${p.policy} 不起作用`,
    more: (p) =>
      p.sections.length === 0 ? '它们都没有名称。不写 sectionName，策略对全部生效。' : `它有：${list(p.sections)}。`,
    fix: (p) => `改成 ${p.near}`,
  },
}
