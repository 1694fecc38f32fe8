import { said, type ExamplesWords } from '../examples.js'
import { trafficExamples } from './examples-traffic.js'

/** Titles of the examples, what each shows, and what else people call it. */
export const exampleWords: ExamplesWords = {
  topics: {
    first: 'First steps',
    provider: 'Providers',
    'own-server': 'Servers of your own',
    tls: 'TLS and certificates',
    failover: 'Failover and load',
    traffic: 'Routes, prompts, ways out',
    model: 'AgentgatewayModel',
    envoy: 'kgateway on Envoy',
  },
  comments: null,
  examples: {
    openai: said(
      'OpenAI, from Gateway to key',
      'Gateway, route, backend and where the key stands: all that a first request needs.',
      'chatgpt gpt first quickstart hello world secret token',
    ),
    'first-model': said(
      'One model, one resource',
      'An AgentgatewayModel takes the place of route and backend: its name is what clients ask for.',
      'agmodel agentgatewaymodel first quickstart listener',
    ),
    'kgateway-openai': said(
      'OpenAI on kgateway 2.0',
      'The smallest Backend of kgateway 2.0, with the route that leads to it.',
      'first quickstart envoy gpt secret authtoken',
    ),
    'port-80-over-tls': said(
      'Port 80 sent with TLS',
      'The bug up to 2.0.0-rc.1: a plain server on port 80 gets TLS. The same text works from rc.2 on.',
      'bug http https handshake 503 plaintext wrong version number issue',
    ),
    anthropic: said(
      'Anthropic, for two kinds of clients',
      'Claude behind Anthropic’s own API and behind OpenAI’s, by the path of the request.',
      'claude messages sonnet x-api-key claude code',
    ),
    'azure-openai': said(
      'Azure OpenAI with an API key',
      'Endpoint, deployment and API version, and the key in the header that Azure reads.',
      'microsoft api-key deployment azureopenai',
    ),
    'azure-entra': said(
      'Azure OpenAI with Entra ID',
      'An application of Entra ID in the place of an API key; the gateway renews the token.',
      'microsoft active directory aad service principal client secret oauth',
    ),
    'azure-workload-identity': said(
      'Azure with workload identity',
      'The pod’s own identity: no secret anywhere.',
      'microsoft entra aks federated managed identity keyless',
    ),
    'azure-foundry': said(
      'Azure AI Foundry',
      'A model in a project of Foundry: host and path come from resource and project.',
      'microsoft ai foundry project services.ai.azure.com',
    ),
    gemini: said(
      'Gemini',
      'Google’s Gemini for clients that speak OpenAI’s API; what goes out changes with 1.5.',
      'google ai studio generativelanguage api key',
    ),
    'vertex-ai': said(
      'Vertex AI with workload identity',
      'Google Cloud’s models with the identity of the gateway’s pod.',
      'google gcp gke service account keyless gemini',
    ),
    'vertex-claude': said(
      'Claude on Vertex AI',
      'Anthropic’s model in Google’s cloud, for clients that speak Anthropic’s API.',
      'google gcp anthropic messages rawpredict',
    ),
    'bedrock-irsa': said(
      'Bedrock with IRSA',
      'Requests are signed with the role of the gateway’s pod: no keys.',
      'aws amazon eks pod identity iam role sigv4 keyless nova',
    ),
    'bedrock-api-key': said(
      'Bedrock with an API key',
      'A key of Bedrock itself goes out as a bearer token, and nothing is signed.',
      'aws amazon bearer token AWS_BEARER_TOKEN_BEDROCK',
    ),
    'bedrock-access-keys': said(
      'Bedrock with access keys',
      'Keys of an AWS user, for clusters outside AWS.',
      'aws amazon iam secret accesskey secretkey sigv4',
    ),
    'bedrock-assume-role': said(
      'Bedrock in another account',
      'The pod’s role takes on a role of the account that pays.',
      'aws amazon sts assume role cross account iam',
    ),
    openrouter: said(
      'OpenRouter',
      'Hundreds of models behind one host: TLS, key and the path where the API begins.',
      'aggregator openai compatible pathprefix',
    ),
    mistral: said(
      'Mistral',
      'A provider that speaks OpenAI’s API at a host of its own.',
      'mistral ai openai compatible la plateforme',
    ),
    groq: said('Groq', 'OpenAI’s API below another path.', 'lpu fast openai compatible llama'),
    deepseek: said(
      'DeepSeek',
      'A service that agentgateway knows by name: no host, no TLS, no path to write.',
      'preset agentgatewaymodel openai compatible reasoner',
    ),
    ollama: said(
      'Ollama in the cluster',
      'A server of your own in plain HTTP, by the full name of its Service.',
      'local llama self hosted plaintext 11434 host override',
    ),
    vllm: said(
      'vLLM behind a Service',
      'A custom provider says which APIs the server speaks; the gateway goes to its pods.',
      'self hosted gpu custom backendref local llama',
    ),
    litellm: said(
      'LiteLLM behind the gateway',
      'One key for the proxy behind; clients choose among its models.',
      'proxy litellm 4000 openai compatible',
    ),
    'lm-studio': said(
      'LM Studio on a workstation',
      'An address and a port in the local network, without a key.',
      'local desktop 1234 ip laptop',
    ),
    'inference-pool': said(
      'InferencePool with its picker',
      'From 1.5 on the endpoint picker chooses the pod; before, it is not asked.',
      'gateway api inference extension epp endpoint picker llm-d vllm gpu',
    ),
    'private-ca': said(
      'TLS with a private CA',
      'A certificate of the company’s own CA: which CA counts, and where it stands.',
      'certificate ca.crt configmap self signed https internal verify',
    ),
    'mutual-tls': said(
      'Mutual TLS',
      'The gateway shows a certificate of its own.',
      'mtls client certificate tls.crt tls.key',
    ),
    'server-name': said(
      'TLS by another name',
      'The address is internal, the certificate is for the public name: SNI says which.',
      'sni ip address san hostname certificate',
    ),
    'service-tls': said(
      'TLS to a Service',
      'A BackendTLSPolicy on the Service and its port reaches a custom provider.',
      'backendtlspolicy gateway api sectionname certificate',
    ),
    'kgateway-private-tls': said(
      'Certificate checks on kgateway 2.0',
      'One text, three answers: nothing is checked, the chain is, or not any more.',
      'verify insecure hostoverride 443 certificate ca chain',
    ),
    ...trafficExamples,
  },
}
