import { said, type TitlesOf } from '../examples.js'

/** Titles of what routes, policies and models show, and of kgateway on Envoy. */
export const trafficExamples = {
  'failover-models': said(
    'Failover across models',
    'When the large model fails or its quota is spent, the small one answers.',
    '429 rate limit quota health eviction priority groups fallback',
  ),
  'failover-providers': said(
    'Failover across providers',
    'OpenAI, then Anthropic, then Bedrock, each with a credential of its own.',
    '429 rate limit multi provider health eviction priority groups fallback outage',
  ),
  'load-balancing': said(
    'Load over two servers',
    'Two members of one group share the traffic.',
    'balance spread replicas vllm group',
  ),
  'canary-by-weight': said(
    'Canary by weight',
    'One request in ten goes to the new model; the weights stand in the route.',
    'split traffic percentage rollout ab test httproute weight',
  ),
  'route-by-path': said(
    'Two teams, two keys',
    'The path chooses the backend, so costs stay apart.',
    'tenant team prefix httproute match cost',
  ),
  embeddings: said(
    'Embeddings beside chat',
    'The end of the path says what a request is.',
    'rag vector routes route type',
  ),
  'all-routes': said(
    'Every API of OpenAI',
    'Chat, Responses, embeddings, and all else passed on as it is.',
    'responses passthrough files audio images routes',
  ),
  'model-aliases': said(
    'Names of your own for models',
    'Clients ask for “fast” or “smart”, and you change what that means.',
    'alias rename mapping model override',
  ),
  'system-prompt': said(
    'A system prompt for everybody',
    'A prompt before every request, and values that clients leave out or may not choose.',
    'prompt enrichment prepend defaults overrides temperature max tokens',
  ),
  'prompt-guard': said(
    'Prompt guard',
    'Card numbers are refused on the way in, addresses made unreadable on the way out.',
    'guardrail pii regex mask reject moderation dlp security',
  ),
  'attached-policy': said(
    'The key in a policy of its own',
    'An AgentgatewayPolicy brings the credential to a backend that does not name it.',
    'agentgatewaypolicy targetrefs shared secret',
  ),
  'corporate-proxy': said(
    'Through the corporate proxy',
    'A CONNECT tunnel through a proxy in the cluster; TLS runs inside of it.',
    'squid egress http_proxy https_proxy tunnel firewall',
  ),
  'proxy-by-url': said(
    'A proxy by its URL',
    'A proxy outside of the cluster, named by its address.',
    'squid egress http_proxy https_proxy tunnel firewall corporate',
  ),
  'model-ollama': said(
    'Ollama as a model',
    'One URL says host, port, TLS or not, and where the API begins.',
    'baseurl local self hosted agentgatewaymodel llama',
  ),
  'virtual-failover': said(
    'A virtual model with failover',
    'Clients ask for “assistant”; the first model that works answers.',
    'virtualmodel fallback priority internal visibility agentgatewaymodel',
  ),
  'virtual-canary': said(
    'A virtual model by weight',
    'Nine of ten requests go to today’s model, one to tomorrow’s.',
    'virtualmodel weighted split canary rollout agentgatewaymodel',
  ),
  failover: said(
    'A server of your own before OpenAI',
    'One pool: a plain server in the cluster and OpenAI’s own host, each with its own answer.',
    'multipool host override port 80 mixed http https pool',
  ),
  'kgateway-multipool': said(
    'Pools and priorities on kgateway 2.0',
    'Two priorities, and what really makes traffic move on: nothing but a missing address.',
    'multipool failover fallback priorities pool',
  ),
  'kgateway-anthropic': said(
    'Anthropic on kgateway 2.0',
    'The route adds the version header that the gateway does not send.',
    'claude anthropic-version header modifier envoy',
  ),
  'kgateway-azure-openai': said(
    'Azure OpenAI on kgateway 2.0',
    'Resource, deployment and API version make the path.',
    'microsoft deployment envoy api-key',
  ),
  'kgateway-gemini': said(
    'Gemini on kgateway 2.0',
    'The key goes out in the query, the model in the path.',
    'google envoy generatecontent query key',
  ),
  'kgateway-vertex': said(
    'Vertex AI on kgateway 2.0',
    'The location makes the host, an access token the credential.',
    'google gcp envoy location publisher',
  ),
  'kgateway-ollama': said(
    'Ollama on kgateway 2.0',
    'A host override and a port that is not 443: plain HTTP.',
    'local llama envoy hostoverride plaintext 11434',
  ),
  'kgateway-2-1-failover': said(
    'Failover on kgateway 2.1',
    'A BackendConfigPolicy makes Envoy leave out a host that fails.',
    'outlier detection priority groups fallback envoy eviction',
  ),
  'kgateway-2-1-own-path': said(
    'Another path and header on kgateway 2.1',
    'A server below a path of its own that takes its key in a header of its own.',
    'path full authheader vllm envoy',
  ),
  'kgateway-2-1-agentgateway': said(
    'Mixed providers on kgateway 2.1',
    'On the agentgateway data plane one pool may hold OpenAI and Anthropic.',
    'gateway class priority groups multi provider',
  ),
  'kgateway-2-1-bedrock': said(
    'Bedrock on kgateway 2.1',
    'Only the agentgateway data plane signs for AWS; the class of the Gateway chooses it.',
    'aws amazon gateway class access keys',
  ),
  'kgateway-2-1-backend-tls': said(
    'TLS to a server of your own on kgateway 2.1',
    'On the agentgateway data plane a BackendTLSPolicy alone brings TLS.',
    'backendtlspolicy private ca certificate gateway class',
  ),
} satisfies Partial<TitlesOf>
