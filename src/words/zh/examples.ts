import { said, type ExamplesWords } from '../examples.js'
import { exampleComments } from './example-comments.js'
import { trafficExamples } from './examples-traffic.js'

/** 示例的标题、看点，以及人们还会用什么词来找它。 */
export const exampleWords: ExamplesWords = {
  topics: {
    first: '入门',
    provider: '提供商',
    'own-server': '自己的服务器',
    tls: 'TLS 与证书',
    failover: '故障转移与负载',
    traffic: '路由、提示词、出口',
    model: 'AgentgatewayModel',
    envoy: 'Envoy 上的 kgateway',
  },
  comments: exampleComments,
  examples: {
    openai: said(
      'OpenAI：从 Gateway 到密钥',
      'Gateway、路由、后端，以及密钥放在哪里：第一个请求需要的全部。',
      '入门 密钥 令牌 chatgpt gpt first quickstart hello world secret token',
    ),
    'first-model': said(
      '一个模型，一个资源',
      '用 AgentgatewayModel 代替路由和后端：客户端用它的名称来请求。',
      '入门 监听器 agmodel agentgatewaymodel first quickstart listener',
    ),
    'kgateway-openai': said(
      'kgateway 2.0 上的 OpenAI',
      'kgateway 2.0 最小的 Backend，以及指向它的路由。',
      '入门 first quickstart envoy gpt secret authtoken',
    ),
    'port-80-over-tls': said(
      '端口 80 用了 TLS',
      '到 2.0.0-rc.1 为止的缺陷：端口 80 上的明文服务器收到 TLS。同一份文本从 rc.2 起正常。',
      '缺陷 握手 明文 bug http https handshake 503 plaintext wrong version number issue',
    ),
    anthropic: said(
      'Anthropic：给两类客户端',
      'Claude 既有 Anthropic 自己的 API，也有 OpenAI 的 API，由请求路径决定。',
      'claude messages sonnet x-api-key claude code',
    ),
    'azure-openai': said(
      '用 API 密钥访问 Azure OpenAI',
      '端点、部署和 API 版本，密钥放在 Azure 会读的请求头里。',
      '微软 部署 密钥 microsoft api-key deployment azureopenai',
    ),
    'azure-entra': said(
      '用 Entra ID 访问 Azure OpenAI',
      '用 Entra ID 的应用代替 API 密钥；网关自动更新令牌。',
      '微软 服务主体 microsoft active directory aad service principal client secret oauth',
    ),
    'azure-workload-identity': said(
      '用 workload identity 访问 Azure',
      '用 Pod 自己的身份：哪里都没有密钥。',
      '微软 托管标识 免密钥 microsoft entra aks federated managed identity keyless',
    ),
    'azure-foundry': said(
      'Azure AI Foundry',
      'Foundry 项目里的模型：主机和路径由资源和项目决定。',
      '微软 项目 microsoft ai foundry project services.ai.azure.com',
    ),
    gemini: said(
      'Gemini',
      '客户端用 OpenAI 的 API 访问 Google 的 Gemini；实际发出的内容从 1.5 起不同。',
      '谷歌 google ai studio generativelanguage api key',
    ),
    'vertex-ai': said(
      '用 workload identity 访问 Vertex AI',
      '用网关 Pod 的身份访问 Google Cloud 的模型。',
      '谷歌云 免密钥 google gcp gke service account keyless gemini',
    ),
    'vertex-claude': said(
      'Vertex AI 上的 Claude',
      'Google 云上的 Anthropic 模型，客户端用 Anthropic 的 API。',
      '谷歌云 google gcp anthropic messages rawpredict',
    ),
    'bedrock-irsa': said(
      '用 IRSA 访问 Bedrock',
      '用网关 Pod 的角色给请求签名：没有密钥。',
      '亚马逊 角色 免密钥 aws amazon eks pod identity iam role sigv4 keyless nova',
    ),
    'bedrock-api-key': said(
      '用 API 密钥访问 Bedrock',
      'Bedrock 自己的密钥作为 bearer 令牌发出，不签名。',
      '亚马逊 密钥 aws amazon bearer token AWS_BEARER_TOKEN_BEDROCK',
    ),
    'bedrock-access-keys': said(
      '用访问密钥访问 Bedrock',
      'AWS 用户的密钥，用于 AWS 之外的集群。',
      '亚马逊 访问密钥 aws amazon iam secret accesskey secretkey sigv4',
    ),
    'bedrock-assume-role': said(
      '另一个账号里的 Bedrock',
      'Pod 的角色代入付费账号的角色。',
      '亚马逊 跨账号 角色 aws amazon sts assume role cross account iam',
    ),
    openrouter: said(
      'OpenRouter',
      '一个主机后面有几百个模型：TLS、密钥，以及 API 从哪个路径开始。',
      '聚合 aggregator openai compatible pathprefix',
    ),
    mistral: said('Mistral', '用 OpenAI 的 API，主机是自己的。', '兼容 mistral ai openai compatible la plateforme'),
    groq: said('Groq', 'OpenAI 的 API，在另一个路径下。', '兼容 lpu fast openai compatible llama'),
    deepseek: said(
      'DeepSeek',
      'agentgateway 认识这个服务：主机、TLS、路径都不用写。',
      '深度求索 兼容 preset agentgatewaymodel openai compatible reasoner',
    ),
    ollama: said(
      '集群里的 Ollama',
      '自己的服务器，明文 HTTP，用 Service 的完整名称。',
      '本地 自建 明文 主机覆盖 local llama self hosted plaintext 11434 host override',
    ),
    vllm: said(
      'Service 后面的 vLLM',
      'custom 提供商写明服务器支持哪些 API；网关直接访问它的 Pod。',
      '自建 显卡 self hosted gpu custom backendref local llama',
    ),
    litellm: said(
      '网关后面的 LiteLLM',
      '后面的代理只用一个密钥；客户端在它的模型里选。',
      '代理 proxy litellm 4000 openai compatible',
    ),
    'lm-studio': said(
      '工作站上的 LM Studio',
      '局域网里的一个地址和端口，没有密钥。',
      '本地 局域网 local desktop 1234 ip laptop',
    ),
    'inference-pool': said(
      'InferencePool 和它的 picker',
      '从 1.5 起由 endpoint picker 选 Pod；之前不会问它。',
      '推理 gateway api inference extension epp endpoint picker llm-d vllm gpu',
    ),
    'private-ca': said(
      '私有 CA 的 TLS',
      '公司自己的 CA 签的证书：信任哪个 CA，它放在哪里。',
      '证书 自签 内网 校验 certificate ca.crt configmap self signed https internal verify',
    ),
    'mutual-tls': said('双向 TLS', '网关出示自己的证书。', '客户端证书 mtls client certificate tls.crt tls.key'),
    'server-name': said(
      '用另一个名称做 TLS',
      '地址是内部的，证书是公网名称的：由 SNI 写明。',
      '服务器名 证书 sni ip address san hostname certificate',
    ),
    'service-tls': said(
      '到 Service 的 TLS',
      '针对 Service 及其端口的 BackendTLSPolicy 对 custom 提供商生效。',
      '证书 backendtlspolicy gateway api sectionname certificate',
    ),
    'kgateway-private-tls': said(
      'kgateway 2.0 的证书校验',
      '一份文本，三种结果：不校验、校验证书链、又不校验。',
      '校验 证书 verify insecure hostoverride 443 certificate ca chain',
    ),
    ...trafficExamples,
  },
}
