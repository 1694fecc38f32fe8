/** 表单里字段的叫法，按路径的末尾查；越长的末尾越优先。 */
const LABELS: Readonly<Record<string, string>> = {
  name: '名称',
  namespace: '命名空间',
  labels: '标签',
  provider: '提供商',
  model: '模型',
  host: '主机',
  port: '端口',
  path: '路径',
  pathPrefix: '路径前缀',
  region: '区域',
  projectId: 'Google Cloud 项目',
  location: '位置',
  publisher: '模型发布方',
  modelPath: '模型路径',
  apiVersion: 'API 版本',
  endpoint: 'Azure 端点',
  deploymentName: '部署名称',
  baseURL: 'base URL',
  priority: '优先级',
  weight: '权重',
  'guardrail.identifier': 'guardrail 标识',
  'guardrail.version': 'guardrail 版本',
  'authToken.kind': '凭据',
  'authToken.inline': '明文密钥',
  'secretRef.name': 'Secret',
  'secretRef.namespace': 'Secret 的命名空间',
  'auth.key': '明文密钥',
  'auth.passthrough': '透传客户端的凭据',
  'auth.aws': 'AWS 凭据',
  'auth.azure': 'Azure 凭据',
  'auth.gcp': 'Google Cloud 凭据',
  'tls.sni': '服务器名称（SNI）',
  'tls.insecureSkipVerify': '跳过证书校验',
  'tls.verifySubjectAltNames': '证书允许的名称',
  'tls.caCertificateRefs': 'CA 证书',
  'tls.mtlsCertificateRef': '客户端证书',
  'tls.alpnProtocols': '提供的协议（ALPN）',
  insecureSkipVerify: '跳过证书校验',
  sni: '服务器名称（SNI）',
  requestTimeout: '请求时限',
  connectTimeout: '连接时限',
  'http.version': 'HTTP 版本',
  modelAliases: '模型别名',
  promptCaching: '提示词缓存',
  promptGuard: '提示词防护',
  routes: '各路径的请求种类',
  defaults: '客户端没写时补上的字段',
  overrides: '取代客户端的字段',
  'health.eviction': '何时驱逐出故障的提供商',
  'eviction.duration': '驱逐多久',
  'eviction.consecutiveFailures': '连续失败几次后驱逐',
  targetRefs: '作用于谁',
  group: 'API 组',
  kind: 'kind',
}

/**
 * 字段的叫法；没有中文叫法的，就用它在 YAML 里的名称。
 * @param name 字段名，连同外面的对象，例如 `secretRef.name`
 */
export function labelOf(name: string): string {
  const parts = name.replace(/\[\d+\]/g, '').split('.')
  for (let i = 0; i < parts.length; i++) {
    const label = LABELS[parts.slice(i).join('.')]
    if (label !== undefined) return label
  }
  return parts.at(-1) ?? name
}
