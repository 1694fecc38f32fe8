import type { MigrationWords } from '../../model/codes/migration.js'
import type { Sentences } from '../say.js'

const BEFORE = {
  never: '以前出错从不转移；要保持原样，把它去掉',
  'on-429': '以前只有写明时间的 429 才转移',
  'by-policy': '以前由策略决定何时转移',
} as const

/** 迁移做了什么，做不到什么。 */
export const migration: Sentences<MigrationWords> = {
  'kind-renamed': (p) => `${p.from} 变成 ${p.to}`,
  'field-moved': (p) => `${p.from} 变成 ${p.to}`,
  'reference-follows': (p) => `对 ${p.kind} ${p.name} 的引用改为 ${p.to}`,
  'name-generated': (p) => `那里池的成员要有名称；这一个叫 ${p.name}`,
  'field-dropped': (p) => `${p.field} 没有保留：${p.release} 没有这个字段`,
  'share-lost': (p) => `${p.target} 的权重 ${p.weight} 没有保留：${p.others} 个目标平均分担请求`,
  'in-the-way': (p) =>
    ({
      condition: `条件 ${p.item} 在那里无处可写：后端不会根据请求内容选择提供商`,
      'no-model': `${p.item} 发出的是客户端自己的模型，而目标必须写明一个模型`,
      'target-absent': `文本里没有模型 ${p.item}，因此不知道它的提供商`,
      'target-virtual': `模型 ${p.item} 本身又指向别的模型，而组里不能再有组`,
    })[p.what],
  'credential-unused': (p) => `${p.field} 没有保留：这种凭据用不到它`,
  'tls-added': (p) =>
    p.verify === 'chain+name'
      ? '写明了 TLS：那里不由端口决定'
      : `写明了 TLS，与以前一样${p.verify === 'none' ? '不校验证书' : '只校验证书链，不校验名称'}。服务器的证书没问题之后，去掉 insecureSkipVerify 会更安全`,
  'path-added': (p) => `写明了 ${p.field}: ${p.value}，请求的路径就与以前的版本一样`,
  'credential-placed': (p) => `凭据仍放在 ${p.place}`,
  'eviction-added': (p) => `写上了 policies.health：在 ${p.release} 上，没有它就不会转到下一组。${BEFORE[p.before]}`,
  'failover-differs': (p) => `在 ${p.release} 上，请求何时转到下一组与以前不同`,
  'limit-shrank': (p) => `${p.release} 在这里允许得更少`,
  'takes-any-model': () =>
    'match.model: "*" 接受任何模型名，与原来的路由一样；最好写明客户端会用的模型名，因为通配符会挡住排在后面的模型',
  'listener-takes': (p) => `${p.gateway} 的监听器列出 ${p.kind}，否则它不接受这个 kind`,
  'models-split': (p) => `每个提供商成为单独的模型，只有池能通向它们（visibility 为 Internal）：${p.names}`,
  'asked-by-name': (p) => `客户端现在要请求模型 ${p.name}；其他名字以前路由都接受，现在会得到 404`,
  'preset-written-out': (p) => `${p.where} 不认识 ${p.preset} 这个名字；它的地址和路径已写明`,
  'parent-added': (p) => `模型要写明由谁承载：${p.parents}。检查一下那个 Gateway 的监听器是否列出了这个 kind`,
  'route-left': (p) => `HTTPRoute ${p.route} 仍然引用 ${p.model}，它现在是模型，不需要路由：去掉那条规则`,
  'route-needed': () => '后端只能经路由到达：要有 HTTPRoute 引用它。客户端可以用哪些模型名，那里没有地方写',
  'value-changed': (p) => `${p.field}：${p.from} 变成 ${p.to}`,
  'credential-required': (p) => `${p.field} 在那里是必填；Passthrough 保留客户端自己的凭据，与以前发出的一样`,
  'policy-taken-over': (p) => `${p.kind} ${p.name} 对请求的这些设置（${p.fields}）现在写在后端里`,
  'policy-not-read': (p) => `${p.release} 的控制器都不读 ${p.kind} ${p.name}；它的内容没有带过来`,
  'wire-differs': (p) => `${p.part}：以前是 ${p.before}，之后是 ${p.after}`,
  'checked-more': (p) => `${p.host} 的证书会校验得更多：现在是 ${p.after}，以前是 ${p.before}。提供商自己的主机能通过`,
  'reachable-now': (p) => `在 ${p.release} 上能到达它；以前不能`,
  'http-version': (p) => `以前是 HTTP ${p.before}，之后是 ${p.after}`,
  'serves-more': (p) => `能处理的请求种类比以前多：${p.kinds}`,
  'serves-less': (p) => `能处理的请求种类比以前少：${p.kinds} 会变成 chat completions`,
  'endpoint-gone': (p) => `在 ${p.release} 上，它没有端点`,
  refused: (p) => `${p.release} 拒绝它`,
  unreadable: () => '这个文档无法读取，保持原样',
  'not-converted': (p) => `${p.kind} 保持原样：没有能转到 ${p.release} 的步骤`,
  'nothing-to-migrate': () => '文本里没有 AI 后端，保持原样',
}
