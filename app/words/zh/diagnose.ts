import type { DiagnoseWords } from '../en/diagnose'

const lines = (numbers: readonly number[]): string =>
  `第 ${numbers.slice(0, 5).join('、')} 行${numbers.length > 5 ? '等' : ''}`

export const diagnose: DiagnoseWords = {
  about:
    '粘贴 kubectl、控制器或网关的日志、curl -v 或提供商输出的内容，可以一次粘贴多条。它只留在这个标签页的内存里：不保存，也不分享，里面的密钥也一样。',
  answer: '输出',
  empty: '这些命令的输出最能说明问题：',
  families: {
    kubectl: 'kubectl',
    status: '状态',
    controller: '控制器',
    envoy: 'Envoy',
    tls: 'TLS',
    agentgateway: 'agentgateway',
    curl: 'curl',
    http: 'HTTP',
    provider: '提供商',
  },
  at: (numbers) => lines(numbers),
  found: (n) => `识别出 ${n} 条消息`,
  next: '怎么办：',
  inText: '在你的 YAML 里：',
  notInText: '你的 YAML 里看不出原因：它不是应用时的那份文本，或原因在集群里。',
  outside: '原因不在 YAML 里。',
  unknown: (numbers) => `没有认出来，所以不作说明：${lines(numbers)}`,
  nothing: '这里没有认识的消息。对象的状态，或网关同一时刻的日志，可能说明得更多。',
  isCut: '只读取了前 200,000 个字符。',
  insert: '仍然放进 YAML',
  forget: '清除',
  results: '它的意思',
}
