import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'

/** 模型有自己的 kind 时容易踩到的坑。 */
export const models: FindingWords<Pick<TrapParams, Extract<keyof TrapParams, `model${string}`>>> = {
  'models-off': {
    line: (p) => `${p.release} 会存下 AgentgatewayModel，但不启用就什么都不做`,
    more: () =>
      '在 Helm chart 的 values 里写 agentgatewayModels.enabled=true；在此之前，请求这个模型得不到响应。如果集群里已经启用，在这个页面里也设上（命令行是 --agentgateway-models on）。',
  },
  'model-url-refused': {
    line: (p) =>
      ({
        extras: '控制器不接受带用户、查询参数或片段的 baseURL',
        unspecified: `控制器不接受指向 ${p.host} 的 baseURL：它不是任何机器的地址`,
        ambiguous: `控制器不接受指向 ${p.host} 的 baseURL：这个数字不是地址`,
      })[p.fault] ?? '',
    more: () => '对象会被接受，但模型不提供服务：客户端收到 404 model_not_found。',
  },
  'model-custom-target': {
    line: (p) =>
      p.both
        ? 'custom 提供商只能用 backendRef 或 baseURL 之一，不能都写'
        : 'custom 提供商需要 backendRef 或 baseURL：现在没有写请求去哪里',
    more: () => '对象会被接受，但数据面会拒绝控制器据此生成的后端。',
  },
  'model-target-refused': {
    line: (p) =>
      ({
        nameless: '目标要写模型的名称',
        wildcard: `${p.name} 匹配的是名称模式，所以目标要写明请求哪个模型`,
        virtual: `${p.name} 是虚拟模型；故障转移的目标要是有提供商的模型`,
        refused: `控制器不提供 ${p.name}，这个目标后面什么都没有`,
      })[p.fault] ?? '',
    more: (p) =>
      p.whole ? '有一个这样的目标，整个虚拟模型就会消失：客户端收到 404。' : '这个目标会被跳过，其余的照常。',
  },
  'model-not-attached': {
    line: (p) =>
      ({
        'parent-kind': `这个版本里，${p.kind} 下面不能挂模型`,
        'no-listener': `${p.kind} ${p.name} 没有这个监听器`,
        kinds: `${p.kind} ${p.name} 没有监听器接受模型`,
        namespaces: `${p.kind} ${p.name} 不接受这个命名空间的模型`,
        'route-namespace': '模型只能挂到自己命名空间里的 HTTPRoute',
        'no-rule': `看不出要用 HTTPRoute ${p.name} 的哪条规则：在 sectionName 里写明`,
        'rule-form': `HTTPRoute ${p.name} 的这条规则不能接模型`,
        'route-joins-none': `HTTPRoute ${p.name} 没有挂到 Gateway 的任何监听器上`,
      })[p.fault] ?? '',
    more: (p) =>
      [
        p.fault === 'kinds'
          ? '监听器的 allowedRoutes.kinds 要列出 agentgateway.dev 组的 AgentgatewayModel；如果还要挂路由，也要列出 HTTPRoute。'
          : p.fault === 'rule-form'
            ? '规则里要有一个 backendRef，kind 是 AgentgatewayModel，名称是 "*"，不写 port，权重是 1；匹配只能是路径前缀，不能有改写或重定向的过滤器。'
            : '',
        p.served ? '通过其他 parentRefs，这个模型仍在提供。' : '没有任何地方提供这个模型。',
      ].join(''),
    fix: (p) => `改成 ${p.near}`,
  },
  'model-hidden': {
    line: (p) =>
      p.pattern === p.name
        ? `模型 ${p.by} 名称相同并且排在前面：请求 ${p.name} 到不了这里`
        : `模型 ${p.by} 匹配 ${p.pattern} 并且排在前面：请求 ${p.name} 到不了这里`,
    more: () =>
      '按命名空间和名称排序，由第一个匹配的模型提供；完整的名称并不比模式优先。给匹配模式的那个换一个字母顺序靠后的名称。',
  },
  'model-url-without-path': {
    line: (p) =>
      ({
        root: 'baseURL 没有路径，也不会补上：请求发出时没有 /v1',
        client: `baseURL 没有路径：发给 ${p.provider} 的是客户端自己的路径`,
        v1: 'baseURL 没有路径：这里会补上 /v1，从 agentgateway 1.6 起不再补',
      })[p.effect] ?? '',
    more: (p) =>
      p.effect === 'root' ? '提供 OpenAI API 的服务器会返回 404。' : '写上 API 的路径，各个版本就都一样了。',
    fix: () => '加上 /v1',
  },
  'model-url-tls': {
    line: (p) => `URL 写的是 http://，但 TLS 块照样对 ${p.host}:${p.port} 开启 TLS`,
    fix: () => '写成 https://',
  },
}
