import type { ExampleComments } from '../examples.js'

/** 示例 YAML 里的注释，按出现的顺序；一项是相连的几行。 */
export const exampleComments: ExampleComments = {
  'all-routes': [
    '客户端库会调用的全部接口，用一个后端。路径结尾最长的胜出，"*" 最后才看。',
    '文件、图片、语音：原样转发。',
  ],
  anthropic: [
    '给使用 Anthropic 自己的 API 的客户端，也给使用 OpenAI 的 API 的客户端。',
    '路径的结尾说明这是哪种请求。不写的话，全都当作 chat completion。',
  ],
  'attached-policy': ['凭据写在单独的策略里：写后端的人不需要知道它，一条策略也可以给多个后端用。'],
  'azure-entra': [
    '用 Entra ID 的应用访问 Azure OpenAI：没有永久有效的密钥。\n网关用应用的密钥取令牌，并自动更新。',
    '上面三个名称要一字不差。',
  ],
  'azure-foundry': [
    'Azure AI Foundry 项目里的模型。\n在 1.2 上，网关会在资源名称后面加 -resource：在那里写名称时不带这个结尾。',
    '主机是 contoso-foundry.services.ai.azure.com；项目是路径的一部分。',
  ],
  'azure-openai': [
    '用 API 密钥访问 Azure OpenAI。Azure 从 api-key 请求头读密钥，所以在策略里写明。',
    '资源的主机：前面没有 https://，后面没有路径。',
  ],
  'azure-workload-identity': [
    '用 Pod 在 Entra ID 里的身份访问 Azure，没有任何密钥。\n网关的 ServiceAccount 要有注解 azure.workload.identity/client-id，\n它的 Pod 要有标签 azure.workload.identity/use: "true"。',
    '主机是 contoso-ai.openai.azure.com',
  ],
  'bedrock-access-keys': ['用 AWS 用户的访问密钥访问 Bedrock，用于 AWS 之外的集群。'],
  'bedrock-api-key': [
    '用 Bedrock 的 API 密钥：它作为 bearer 令牌发出，不签名。',
    '写 auth.aws 的话，要的是访问密钥，并用它签名。',
  ],
  'bedrock-assume-role': ['Bedrock 在另一个 AWS 账号：Pod 自己的角色代入那边的角色。'],
  'bedrock-irsa': [
    '用网关 Pod 的角色访问 Bedrock：IRSA 或 EKS Pod Identity。没有会泄露的密钥。\nServiceAccount 有注解 eks.amazonaws.com/role-arn；角色要允许 bedrock:InvokeModel。',
    '它是主机名的一部分，签名也用它。',
    '没有 auth：用 Bedrock 自己的主机时，网关用 Pod 里的身份签名。',
  ],
  'canary-by-weight': ['灰度发布：十个请求里有一个去新模型。权重写在路由里，所以每个模型是一个后端。'],
  'corporate-proxy': [
    '出口要经过公司的代理。网关让它开一条隧道（CONNECT），\n在里面与 OpenAI 建立 TLS，所以代理只看到主机名，看不到提示词。',
  ],
  deepseek: [
    'DeepSeek 写成 AgentgatewayModel：agentgateway 认识这个服务，主机、TLS、路径都不用写。\n监听器要允许这个 kind。agentgatewayModels 关着时（1.4 和 1.5 默认如此），没有组件会读这个对象。',
    '客户端要的名称，DeepSeek 收到的也是它。',
  ],
  embeddings: [
    '对话之外还有 embeddings。路径的结尾说明这是哪种请求；不写的话全都当作对话，\nembeddings 请求会被拒绝。',
    '没有 model：对话和 embeddings 用不同的模型，由客户端写明。',
  ],
  'failover-models': [
    '同一个提供商的模型之间故障转移：大模型出错时，由小模型回答。\n只分组什么都不会发生；有了健康策略，出错的提供商才会被驱逐。',
    '最先尝试。',
    '上面的全部被驱逐时才用。',
    '默认只有 5xx 和连接失败算数。配额用完回的是 429。',
  ],
  'failover-providers': [
    '提供商之间故障转移：先 OpenAI，再 Anthropic，再 Bedrock。客户端照样用 OpenAI 的 API。\n每个提供商有自己的凭据，所以写在提供商上，不写在后端上。',
    '用网关 Pod 的角色签名。',
  ],
  failover: ['首选：集群里的服务器，没有 TLS。', '小一些的模型，用 OpenAI 自己的主机。'],
  'first-model': [
    'AgentgatewayModel：一个对象就是客户端可以用的一个名称，不需要路由和后端。\n在 1.4 和 1.5 上，安装控制器时要写 agentgatewayModels.enabled=true 才生效。',
    '监听器允许这个 kind 才承载模型。还要挂 HTTPRoute 的话，也要列出来。',
  ],
  gemini: [
    '客户端用 OpenAI 的 API 访问 Gemini。\n到 1.4 为止，网关调用 Gemini 兼容 OpenAI 的 API；从 1.5 起调用原生 API，并转换正文。',
  ],
  groq: ['Groq：OpenAI 的 API，在 /openai/v1 下。'],
  'inference-pool': [
    'InferencePool：它的 endpoint picker 会选最空闲的 Pod，或缓存里有这段提示词的 Pod。\n从 1.5 起后端会问 picker。到 1.4 为止不问，请求直接分给各个 Pod。',
  ],
  'kgateway-2-1-agentgateway': [
    'agentgateway 数据面上的 kgateway 2.1：由 Gateway 的 class 选择。\n这里一个后端可以混用提供商，Envoy 则会拒绝。\n自己的主机在任何端口上都是明文 HTTP，直到 BackendTLSPolicy 带来 TLS。',
  ],
  'kgateway-2-1-backend-tls': [
    'agentgateway 数据面上的 kgateway 2.1：用公司的 CA，与自己的服务器建立 TLS。',
    '只有一个 llm 时，策略只写 Backend 的名称：写了 sectionName 反而作用不到。',
    '作为 SNI 发送，证书也必须有这个名称。',
    '会读它的 ca.crt。',
    '这个版本会原样传递客户端的 Host 请求头，而服务器要的是自己的名称。',
  ],
  'kgateway-2-1-bedrock': [
    'kgateway 2.1 上的 Bedrock。只有 agentgateway 数据面能为 AWS 签名。',
    '没有这一块，代理用自己 Pod 的角色签名。',
  ],
  'kgateway-2-1-failover': [
    'Envoy 上的 kgateway 2.1：真正会用到的第二优先级。\n关键在最后那条策略：连续失败两次，Envoy 就停用这个主机。',
    '连接失败和 5xx 算数，429 不算。',
    '不写的话，最多停用十分之一的主机。',
  ],
  'kgateway-2-1-own-path': [
    'Envoy 上的 kgateway 2.1：服务器的 API 在另一个路径下，密钥放在另一个请求头里。',
    '整个路径，与服务器上的一样。',
    '紧挨在令牌前面，所以结尾的空格不能少。',
  ],
  'kgateway-anthropic': [
    'kgateway 2.0 上的 Anthropic。密钥放在 x-api-key 里。\n网关不发送 anthropic-version：要由客户端发送，或像这里一样由路由加上。',
  ],
  'kgateway-azure-openai': [
    'kgateway 2.0 上的 Azure OpenAI：路径由资源、部署和 API 版本组成。\n密钥放在 api-key 里。',
    '只写主机名：前面没有 https://，后面没有路径。',
    '部署的名称，不一定与模型的名称相同。',
  ],
  'kgateway-gemini': [
    'kgateway 2.0 上的 Gemini。密钥放在查询参数里，所以访问日志里会看到它。\n客户端要按 Gemini 自己的格式写正文：这个数据面不做转换。',
    '两者组成路径：/v1beta/models/gemini-2.5-flash:generateContent',
  ],
  'kgateway-multipool': [
    'kgateway 2.0：有两个优先级的池。\n同一优先级的成员分担流量；第一个优先级完全没有地址时，才用下一个。\n429 或 500 不会让流量转移：这个版本对 AI 后端没有健康检查。',
    '最先尝试：集群里的两台服务器，明文 HTTP。',
    '然后才是：OpenAI 自己的主机，用 TLS。',
  ],
  'kgateway-ollama': [
    'kgateway 2.0 上，集群里的 Ollama。它提供 OpenAI 的 API，所以提供商写 openai。\n在这个数据面上只由端口决定：443 是 TLS，其他端口都是明文 HTTP。',
    'Service 的完整名称：短名称会从网关的命名空间查找。',
    '这个字段必填。Ollama 不看令牌；客户端自己的会原样传递。',
  ],
  'kgateway-openai': [
    'kgateway 2.0 最小的 AI 后端：一个提供商，用它自己的主机。\n密钥在旁边的 Secret 里。kgateway 只读 "Authorization" 这一项：',
    '替换客户端要的模型。不写就由客户端选。',
    '这里的 Backend 不写端口：提供商知道用哪个。',
    '长的回答会超过 Envoy 自己的时限。',
  ],
  'kgateway-private-tls': [
    'kgateway 2.0 上，自己的模型服务器，用 TLS。\n端口 443 开启 TLS。证书校不校验由版本决定，与这份文本无关：\n2.0.0 什么都不校验，2.0.1 校验证书链，2.0.2 及以后不校验自己的主机。',
  ],
  'kgateway-vertex': [
    'kgateway 2.0 上的 Vertex AI。主机名以 location 开头。\nGoogle 的访问令牌只有一小时有效，所以要有东西来更新这个 Secret。',
    '主机是 europe-west4-aiplatform.googleapis.com。写 "global" 会得到不存在的主机。',
  ],
  litellm: [
    'LiteLLM 放在网关后面：代理用一个密钥，模型用它自己的名称。',
    '没有 model：客户端从 LiteLLM 的 model_list 里选。',
    '它的 API 从这里开始；后面接什么取决于请求的种类。',
    'LiteLLM 的虚拟密钥。它不出集群，明文 HTTP 可以接受。',
  ],
  'lm-studio': [
    '集群旁边工作站上的 LM Studio。在那里打开 “Serve on Local Network”，并放行端口。',
    '写地址也可以。localhost 指的是网关自己的 Pod。',
  ],
  'load-balancing': ['同一组的两个提供商分担流量，没有先后。'],
  mistral: ['Mistral 用 OpenAI 的 API，主机是自己的。', '这个后端只用一个 API，这是它的整个路径。'],
  'model-aliases': ['给模型起自己的名字：客户端要 "fast" 或 "smart"，具体指什么由你改。'],
  'model-ollama': [
    '自己服务器上的模型写成 AgentgatewayModel：一个 URL 写明主机、端口、是否 TLS，以及 API 从哪里开始。',
    'http:// 是明文 HTTP，https:// 是校验证书的 TLS。从 1.6 起必须写路径。',
  ],
  'mutual-tls': [
    '双向 TLS：服务器也要求网关出示证书。',
    '如果这个 Secret 里有自己的 ca.crt，上面又没写 CA，就会信任它。',
  ],
  ollama: [
    '集群里的 Ollama。它提供 OpenAI 的 API，所以提供商写 openai，主机写自己的。\n自己的主机在任何端口上都是明文 HTTP，直到写了 policies.tls。\n在集群内部，这往往正合适。',
    'Service 的完整名称，前面没有 http://。',
    '用自己的主机时，客户端的路径原样发出；写在这里的始终是对的。',
  ],
  openai: [
    'OpenAI 的完整示例：Gateway、路由、后端。密钥来自 Secret：',
    '提供商自己的主机就是校验证书的 TLS：什么都不用写。',
  ],
  openrouter: [
    'OpenRouter：OpenAI 的 API 后面有几百个模型。\n用自己的主机时，三样要自己写：TLS、密钥，以及 API 从哪里开始。',
    '只写端口 443 什么都不会开启。留空就够了：用系统的 CA 和主机的名称校验。',
  ],
  'port-80-over-tls': [
    '让很多人折腾了一晚上的缺陷：到 2.0.0-rc.1 为止，kgateway 对所有端口都用 TLS。\n这台服务器在端口 80 上是明文 HTTP，所以每个请求都握手失败，得到 503。\n从 2.0.0-rc.2 起由端口决定，同一份文本就正常了。两个版本都选一下，看徽标。',
    '端口 80，在有缺陷的版本上却是 HTTPS。',
  ],
  'private-ca': [
    '服务器的证书由公司自己的 CA 签发。\nCA 是公开的，所以放在 ConfigMap 里：',
    '写了之后只信任这个 CA，系统的不再信任。',
  ],
  'prompt-guard': [
    '模型前后各一道防护：客户端不该发的会被拒绝，漏过的会被遮盖。',
    '卡号不会离开公司。',
    '回答照常放行，里面的地址被遮盖。',
  ],
  'proxy-by-url': ['代理在集群外，用 URL 写。', '端口后面没有路径，斜杠也没有。'],
  'route-by-path': ['两个团队，一个网关：路径决定用哪个后端。每个后端有自己的密钥，费用分开算。'],
  'server-name': ['用另一个名称做 TLS：地址是内部的，证书是公网名称的。', '作为 SNI 发送，证书也必须有这个名称。'],
  'service-tls': [
    '到集群里的 Service 的 TLS：策略写的是 Service 及其端口，不是后端。',
    '端口的名称。到 1.4 为止，不写它的策略作用不到后端。',
  ],
  'system-prompt': [
    '每个请求都会带上的系统提示词，以及客户端没写时的默认值。',
    '客户端没写时用它。',
    '不管客户端写什么，以它为准。',
  ],
  'vertex-ai': [
    '用网关 Pod 的身份访问 Vertex AI（Workload Identity Federation）：完全没有密钥。\nServiceAccount 在项目里要有角色 roles/aiplatform.user。',
    '它是主机名的一部分，也是路径的一部分。',
    '不写这一块也是如此，只要用的是 Google 自己的主机。',
  ],
  'vertex-claude': ['Vertex AI 上的 Claude，客户端用 Anthropic 的 API。以 claude- 开头的模型走 Anthropic 的路径。'],
  'virtual-canary': ['按模型灰度：对 "chat" 的请求，十个里九个去今天的模型，一个去明天的。'],
  'virtual-failover': [
    '虚拟模型：客户端要 "assistant"，由第一个能用的模型回答。\n后面的模型是内部的：客户端不能直接用名称请求它们。',
    '数字最小的最先尝试。',
  ],
  vllm: [
    '同一命名空间的 Service 后面的 vLLM。提供商 "custom" 写明服务器支持哪些 API。',
    '网关直接访问 Pod，所以不会查找 Service 的名称。',
  ],
}
