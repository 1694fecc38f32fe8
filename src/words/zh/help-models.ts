import type { modelsHelp as english } from '../en/help-models.js'

/** AgentgatewayModel 的字段。 */
export const modelsHelp: Readonly<Record<keyof typeof english, string>> = {
  'model.parentRefs': '承载这个模型的 Gateway、ListenerSet 或 HTTPRoute。',
  'model.match': '客户端调用的名称；不写就是对象自己的名称。',
  'model.match.model': '模型名，或模式：*、gpt-*、*-latest。',
  'model.provider': '由谁提供这个模型。虚拟模型在这里没有提供商，只有目标。',
  'model.baseURL':
    '改到哪里去找提供商的 API：主机、端口、TLS（https），以及 API 所在的路径；API 在 /v1 下就要写上 /v1。',
  'model.visibility': 'Internal：只有虚拟模型能用它。',
  'model.custom.backendRef': '本命名空间里提供这个模型的 Service 或 InferencePool。',
  'model.virtualModel': '由其他模型代替它来回答。',
  'model.weighted': '每个请求按权重去其中一个目标。',
  'model.failover': '按优先级排列的目标：前面的都被驱逐时，才轮到后面的。',
  'model.conditional': '取第一个条件为真的目标。',
  'model.targets': '目标模型。',
  'model.target.modelRef': '同一命名空间里的模型。',
  'model.target.model': '向目标请求的模型名；目标匹配的是模式时必须写。',
  'model.target.weight': '相对其他权重的占比。例如 90，另一个写 10。',
  'model.target.priority': '数字小的先用；相同的分担流量。例如 先 0，再 1。',
  'model.target.when': 'CEL：为真就用这个目标。不写的目标接收其余请求，要放在最后。',
  'model.policies.transformations': '转换成提供商的格式之前，用 CEL 表达式设置请求正文的字段。',
  'model.policies.finalTransformations': '同上，但在转换之后。',
  'model.policies.headers': '发往提供商和返回途中要设置、追加或去掉的头。',
  'model.policies.promptGuard': '检查请求和回答里的什么。',
  'model.policies.authorization': '谁可以用这个模型。',
  'model.target.name': 'AgentgatewayModel 的名称。',
}
