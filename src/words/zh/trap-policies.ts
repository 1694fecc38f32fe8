import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'
import { lacks } from './execution.js'
import { list } from './grammar.js'

/** 看上去有用、其实不起作用的策略，以及没有指到目标的引用。 */
export const policies: FindingWords<
  Pick<
    TrapParams,
    | 'dropped-at-apply'
    | 'older-body'
    | 'policy-reference-broken'
    | 'policy-misses-backend'
    | 'route-misses-backend'
    | 'route-names-absent'
    | 'selectors-ignored'
    | 'policy-block-replaced'
    | 'default-host-retrusted'
    | 'ca-reference-kind'
    | 'old-tls-policy'
  >
> = {
  'dropped-at-apply': {
    line: (p) => `这里应用过 ${p.field}，但对象里没有它`,
    more: () => 'API 服务器会不声不响地丢掉不认识的字段，除非 kubectl 要求严格校验；也可能是后来有人把它去掉了。',
  },
  'older-body': {
    line: (p) => `这是 ${p.from} 的 Backend 的写法，放在了 ${p.kind} 下面，而后者写法不同`,
    more: (p) =>
      `${p.release} 要的是 ${p.grouped ? 'ai.groups[].providers[]' : 'ai.provider'}：提供商和模型，旁边写 host、port${p.grouped ? '、name' : ''} 和 path（${p.wrapped ? '外面没有 provider 和 hostOverride' : 'path 是文本'}）；凭据写在 policies.auth，到自己主机的 TLS 写在 policies.tls；没有 spec.type。下面的端点按原意推算。`,
  },
  'policy-reference-broken': {
    line: (p) =>
      p.effect === 'backend'
        ? `${p.kind} "${p.name}" ${lacks(p)}，所以整个后端不会下发给代理`
        : `${p.kind} "${p.name}" ${lacks(p)}；${p.effect === 'policy' ? '策略' : '这个提供商'}里引用它的部分不生效`,
    more: (p) =>
      p.effect === 'backend'
        ? '请求会得到 500；状态是 Accepted=False。'
        : p.effect === 'policy'
          ? '策略的其余部分照常生效。实际发出什么，看下面的请求。'
          : '控制器只写一行日志；状态里仍然写着 Accepted。',
    fix: (p) => `把键改名为 ${p.key}`,
  },
  'policy-misses-backend': {
    line: (p) => `策略 ${p.policy} 没有作用到后端 ${p.backend}：${WHY[p.reason]?.(p) ?? ''}`,
    more: () => '它会被接受，但什么都不改变。',
    fix: (p) =>
      p.reason === 'kind'
        ? `目标改为 ${p.right}`
        : p.reason === 'section' && !p.right.split(', ').some((name) => name.length > 0 && name !== 'backend')
          ? '去掉 sectionName'
          : `写成 ${p.right}`,
  },
  'route-misses-backend': {
    line: (p) => `路由 ${p.route} 指向 ${p.found} ${p.backend}；叫这个名字的后端是 ${p.right}`,
    more: () => '不写 group 和 kind，引用的就是 Service。请求会得到 500。',
    fix: (p) => `改为引用 ${p.right}`,
  },
  'route-names-absent': {
    line: (p) => `路由 ${p.route} 引用 ${p.kind} ${p.found}，文本里没有它`,
    more: (p) => `没有路由通往 ${p.kind} ${p.backend}。哪里都没有这个名称时，请求会得到 500。`,
    fix: (p) => `改为引用 ${p.backend}`,
  },
  'selectors-ignored': {
    line: (p) => `${p.release} 不看 targetSelectors：这条策略什么都没作用到`,
    more: () => '它也没有状态。在 targetRefs 里写明目标；从 1.2 起可以按标签选。',
  },
  'policy-block-replaced': {
    line: (p) => `这里的 ${list(p.fields)} 不算数：${p.by} 替换了整个 ${p.block} 块`,
    more: (p) =>
      p.block === 'ai'
        ? '这个版本里各块不会合并（从 1.5 起逐字段合并）。要生效的内容在那里再写一遍。'
        : 'TLS 块从不合并。要生效的内容在那里再写一遍。',
  },
  'default-host-retrusted': {
    line: (p) =>
      p.what === 'name'
        ? `这里要求 ${p.host} 出示 ${p.name} 的证书，而它没有`
        : `这里只用 CA "${p.name}" 校验 ${p.host}，而它的证书不是这个 CA 签发的`,
    more: () => 'TLS 块对它下面的所有提供商生效，公网上的也算。写到真正需要它的那个提供商上。',
  },
  'ca-reference-kind': {
    line: (p) => `BackendTLSPolicy 只从 ConfigMap 读 CA；${p.kind} "${p.name}" 不会被读取`,
    more: (p) =>
      ({
        dropped: '这条策略会被丢弃；别处没有写 TLS 的连接就是明文。',
        nothing: '每次握手都会失败。',
        none: '这条策略不可用。',
      })[p.effect] + '把 CA 放进同一命名空间的 ConfigMap，键是 ca.crt。',
  },
  'old-tls-policy': {
    line: (p) => `BackendTLSPolicy 的这个版本已弃用；控制器读的是 ${p.right}`,
    more: () => '集群的 Gateway API 只提供 v1 时，kubectl apply 会找不到这个 kind。',
    fix: (p) => `写成 ${p.right}`,
  },
}

type Missing = TrapParams['policy-misses-backend']

const WHY: Readonly<Partial<Record<string, (p: Missing) => string>>> = {
  kind: (p) => `它的目标是 ${p.found}，而后端是 ${p.right}`,
  namespace: (p) => `它在命名空间 ${p.found}，后端在 ${p.right}`,
  section: (p) => (p.right === '' ? '这里不能写 sectionName' : `没有叫 ${p.found} 的提供商（有的是 ${p.right}）`),
  name: (p) => `它的目标是 ${p.found}`,
  absent: (p) => `它的目标是 ${p.found}，这份文本里没有`,
  port: (p) => `在这个版本里，要用 sectionName 写明 Service ${p.found} 的端口 ${p.right}`,
}
