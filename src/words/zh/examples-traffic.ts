import { said, type TitlesOf } from '../examples.js'

/** 路由、策略、模型的示例，以及 Envoy 上的 kgateway。 */
export const trafficExamples = {
  'failover-models': said(
    '模型之间的故障转移',
    '大模型出错或配额用完时，由小模型回答。',
    '限流 配额 健康检查 驱逐 优先级组 备用 降级 429 rate limit quota health eviction fallback failover',
  ),
  'failover-providers': said(
    '提供商之间的故障转移',
    '先 OpenAI，再 Anthropic，再 Bedrock，各用自己的凭据。',
    '限流 多提供商 驱逐 优先级组 备用 故障 429 multi provider health eviction fallback failover outage',
  ),
  'load-balancing': said(
    '两台服务器分担负载',
    '同一组的两个成员分担流量。',
    '负载均衡 副本 balance replicas vllm group',
  ),
  'canary-by-weight': said(
    '按权重灰度发布',
    '十个请求里有一个去新模型；权重写在路由里。',
    '金丝雀 灰度 分流 比例 canary split traffic rollout ab test httproute weight',
  ),
  'route-by-path': said(
    '两个团队，两个密钥',
    '路径决定用哪个后端，费用分开算。',
    '租户 团队 前缀 成本 tenant team prefix httproute match cost',
  ),
  embeddings: said(
    '对话之外还有 embeddings',
    '路径的结尾说明这是哪种请求。',
    '向量 嵌入 检索 rag vector routes route type',
  ),
  'all-routes': said(
    'OpenAI 的全部 API',
    'Chat、Responses、embeddings，其余原样转发。',
    '透传 文件 语音 图片 responses passthrough files audio images routes',
  ),
  'model-aliases': said(
    '给模型起自己的名字',
    '客户端要 “fast” 或 “smart”，具体指什么由你改。',
    '别名 改名 映射 alias rename mapping model override',
  ),
  'system-prompt': said(
    '所有请求共用的系统提示词',
    '每个请求前面加提示词；客户端没写的补上，不许选的固定住。',
    '提示词 默认值 覆盖 温度 prompt enrichment prepend defaults overrides temperature max tokens',
  ),
  'prompt-guard': said(
    '提示词防护',
    '进来时拒绝卡号，出去时遮盖地址。',
    '敏感信息 脱敏 审核 合规 guardrail pii regex mask reject moderation dlp security',
  ),
  'attached-policy': said(
    '密钥写在单独的策略里',
    '后端没写凭据，由 AgentgatewayPolicy 提供。',
    '共用 密钥 agentgatewaypolicy targetrefs shared secret',
  ),
  'corporate-proxy': said(
    '经过公司代理',
    '经集群内的代理开 CONNECT 隧道，TLS 在隧道里面。',
    '出口 防火墙 隧道 squid egress http_proxy https_proxy tunnel firewall',
  ),
  'proxy-by-url': said(
    '用 URL 写代理',
    '代理在集群外，直接写地址。',
    '出口 防火墙 隧道 公司代理 squid egress http_proxy https_proxy tunnel firewall',
  ),
  'model-ollama': said(
    'Ollama 作为模型',
    '一个 URL 写明主机、端口、是否 TLS，以及 API 从哪里开始。',
    '本地 自建 baseurl local self hosted agentgatewaymodel llama',
  ),
  'virtual-failover': said(
    '带故障转移的虚拟模型',
    '客户端要 “assistant”，由第一个能用的模型回答。',
    '备用 优先级 virtualmodel fallback priority internal visibility agentgatewaymodel',
  ),
  'virtual-canary': said(
    '按权重的虚拟模型',
    '十个请求里九个去今天的模型，一个去明天的。',
    '金丝雀 灰度 权重 virtualmodel weighted split canary rollout agentgatewaymodel',
  ),
  failover: said(
    '自己的服务器排在 OpenAI 前面',
    '一个池：集群里的明文服务器和 OpenAI 自己的主机，各有各的结果。',
    '主机覆盖 端口 混合 multipool host override port 80 mixed http https pool',
  ),
  'kgateway-multipool': said(
    'kgateway 2.0 的池与优先级',
    '两个优先级，以及什么才真正让流量转移：只有没有地址的时候。',
    '故障转移 备用 multipool failover fallback priorities pool',
  ),
  'kgateway-anthropic': said(
    'kgateway 2.0 上的 Anthropic',
    '网关不发送 anthropic-version 请求头，由路由加上。',
    '版本头 claude anthropic-version header modifier envoy',
  ),
  'kgateway-azure-openai': said(
    'kgateway 2.0 上的 Azure OpenAI',
    '路径由资源、部署和 API 版本组成。',
    '微软 部署 microsoft deployment envoy api-key',
  ),
  'kgateway-gemini': said(
    'kgateway 2.0 上的 Gemini',
    '密钥放在查询参数里，模型放在路径里。',
    '谷歌 查询参数 google envoy generatecontent query key',
  ),
  'kgateway-vertex': said(
    'kgateway 2.0 上的 Vertex AI',
    '主机由 location 决定，凭据是访问令牌。',
    '谷歌云 区域 google gcp envoy location publisher',
  ),
  'kgateway-ollama': said(
    'kgateway 2.0 上的 Ollama',
    '主机覆盖加一个不是 443 的端口：明文 HTTP。',
    '本地 明文 主机覆盖 local llama envoy hostoverride plaintext 11434',
  ),
  'kgateway-2-1-failover': said(
    'kgateway 2.1 的故障转移',
    'BackendConfigPolicy 让 Envoy 停用出错的主机。',
    '异常检测 优先级组 备用 驱逐 outlier detection priority groups fallback envoy eviction',
  ),
  'kgateway-2-1-own-path': said(
    'kgateway 2.1 上的自定义路径和请求头',
    '服务器在自己的路径下，从自己的请求头里读密钥。',
    '路径 头 path full authheader vllm envoy',
  ),
  'kgateway-2-1-agentgateway': said(
    'kgateway 2.1 上的混合提供商',
    '在 agentgateway 数据面上，一个池里可以同时有 OpenAI 和 Anthropic。',
    '多提供商 优先级组 gateway class priority groups multi provider',
  ),
  'kgateway-2-1-bedrock': said(
    'kgateway 2.1 上的 Bedrock',
    '只有 agentgateway 数据面会为 AWS 签名；由 Gateway 的 class 选择。',
    '亚马逊 签名 aws amazon gateway class access keys',
  ),
  'kgateway-2-1-backend-tls': said(
    'kgateway 2.1 上到自己服务器的 TLS',
    '在 agentgateway 数据面上，只有 BackendTLSPolicy 能带来 TLS。',
    '私有 CA 证书 backendtlspolicy private ca certificate gateway class',
  ),
} satisfies Partial<TitlesOf>
