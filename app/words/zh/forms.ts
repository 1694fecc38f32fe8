import type { LaterWords } from '../en/later'

/** 表单的文字。 */
export const forms: LaterWords['forms'] = {
  choices: {
    SecretRef: 'Secret',
    Inline: '密钥',
    Passthrough: '透传',
    secretRef: 'Secret',
    key: '密钥',
    passthrough: '透传',
    aws: 'AWS',
    azure: 'Azure',
    gcp: 'Google Cloud',
    oauthTokenExchange: '令牌交换',
    crossAppAccess: '跨应用访问',
    targetRefs: '按名称',
    targetSelectors: '按标签',
    caCertificateRefs: '自有 CA',
    wellKnownCACertificates: '系统 CA',
    insecureSkipVerify: '不检查',
    verifySubjectAltNames: '名称',
  },
  none: '无',
  add: (isPolicy: boolean, to: string) => (isPolicy ? '添加策略' : to === '' ? '添加字段' : `添加到${to}`),
  findField: '查找字段',
  noFieldFound: '没有叫这个名字的字段。',
  editInYaml: (name: string) => `在 YAML 中编辑 ${name}`,
  noForm: (kind: string) => `这里不了解 ${kind} 的内容，所以没有表单。它在文本里保持原样。`,
  noFormHere: '这里可以写任何内容，所以没有字段。',
}
