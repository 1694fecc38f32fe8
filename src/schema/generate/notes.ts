/** What a version changes beyond its API, for whom, and what to do before or after the upgrade; in own words. */
export interface ReleaseNote {
  readonly changed: readonly string[]
  readonly forWhom: string
  readonly todo: readonly string[]
}

/** By release; a release that is missing answers as the one before it (domain: kgateway-envoy, sections 1 to 7; agentgateway, sections 1 to 7; agentgateway-1.5-1.7). */
export const NOTES: Readonly<Record<string, ReleaseNote>> = {
  'kgateway@2.0.0-beta1': {
    changed: [
      'AI backends begin: Backend of type AI with llm or multipool, on Envoy.',
      'TLS is spoken on every port, and nothing is verified.',
    ],
    forWhom: 'Everybody who tries it.',
    todo: ['Do not send it to a plaintext server: there is no way to turn TLS off.'],
  },
  'kgateway@2.0.0-beta2': {
    changed: ['AWS credentials without IRSA.'],
    forWhom: 'Backends of type AWS; AI backends answer as before.',
    todo: ['Write auth.type Secret.'],
  },
  'kgateway@2.0.0-beta3': {
    changed: [
      'Secrets of pool members are loaded.',
      'A pool with several kinds of provider is refused as a whole: its requests get 503.',
    ],
    forWhom: 'Pools.',
    todo: ['Split a pool of several kinds into a backend for each provider.'],
  },
  'kgateway@2.0.0-rc.1': {
    changed: ['aws.auth.secret is called secretRef.'],
    forWhom: 'Backends of type AWS; AI backends answer as before.',
    todo: ['Rename the field.'],
  },
  'kgateway@2.0.0-rc.2': {
    changed: ['Only port 443 is TLS, any other is plaintext. Nothing is verified; HTTP/1.1 instead of HTTP/2.'],
    forWhom: 'Servers that speak TLS on another port than 443: they get plaintext now.',
    todo: ['Move such a server to port 443, or put a proxy before it.'],
  },
  'kgateway@2.0.1': {
    changed: [
      'On port 443 the certificate’s chain must lead to a system CA, unless insecureSkipVerify is set; no other version has that field.',
      'Istio auto mTLS no longer takes TLS away.',
    ],
    forWhom: 'Servers of one’s own on port 443 with a private CA: they fail now. Clusters with Istio.',
    todo: ['Set insecureSkipVerify, or pass this version over: 2.0.2 does not verify an overridden host.'],
  },
  'kgateway@2.0.2': {
    changed: ['On port 443 default hosts are verified and overridden ones are not; insecureSkipVerify is gone.'],
    forWhom: 'Whoever wrote insecureSkipVerify for 2.0.1.',
    todo: ['Remove the field: it is refused.'],
  },
  'kgateway@2.1.0': {
    changed: [
      'The provider stands flat beside host and port; pools are priorityGroups.',
      'There is a second data plane, agentgateway, chosen by the class of the Gateway. On it no port turns TLS on.',
      'On Envoy port 443 is TLS, and nothing is verified.',
    ],
    forWhom: 'Everybody: no AI backend of 2.0 is accepted as it is.',
    todo: [
      'Rewrite hostOverride to host and port, multipool to priorityGroups.',
      'On Gateways of class agentgateway, bring TLS to a host of your own with a BackendTLSPolicy.',
      'Verify certificates with a BackendConfigPolicy on Envoy.',
    ],
  },
  'kgateway@2.2.0': {
    changed: [
      'AI moved to a kind of its own, AgentgatewayBackend, and off Envoy.',
      'Policies stand in the backend; TLS to a host of one’s own comes from policies.tls.',
    ],
    forWhom: 'Everybody: a Backend of type AI is refused.',
    todo: [
      'Install the agentgateway charts and write AgentgatewayBackends.',
      'Move authToken to policies.auth; add policies.tls wherever port 443 meant TLS.',
    ],
  },
  'kgateway@2.2.1': {
    changed: [
      'The data plane is agentgateway 0.12.0.',
      'Vertex AI is called by /v1/ instead of /v1beta1/, and Claude there by Anthropic’s own path.',
    ],
    forWhom: 'Backends with vertexai; allow lists of paths before it.',
    todo: ['Let the new path through.'],
  },
  'kgateway@2.2.2': {
    changed: ['A policy with directResponse before routing is refused.'],
    forWhom: 'AgentgatewayPolicies with phase PreRouting.',
    todo: ['Take directResponse out of such a policy.'],
  },
  'kgateway@2.2.4': {
    changed: ['The controller does not start beside a Gateway API that it does not support.'],
    forWhom: 'Clusters with another Gateway API than 2.2 was made for.',
    todo: ['Install a supported Gateway API first, or set KGW_SKIP_GATEWAY_API_VERSION_CHECK.'],
  },
  'kgateway@2.3.0': {
    changed: [
      'No AI kinds: the agentgateway charts and the controller for them are gone. What served them goes on as agentgateway 1.x.',
      'AgentgatewayBackends that are still stored are read by nobody, and the data plane gets no more updates.',
    ],
    forWhom: 'Everybody with AI backends.',
    todo: [
      'First install agentgateway 1.0 or later beside kgateway 2.2, in the namespace agentgateway-system.',
      'Convert what 1.0 changed; then upgrade kgateway.',
    ],
  },
  'kgateway@2.4.4': {
    changed: ['Still no AI kinds. Backend gets the type PriorityGroups, and may go without a type.'],
    forWhom: 'Backends that are no AI backends.',
    todo: ['For AI backends: agentgateway 1.x, as under 2.3.0.'],
  },
  'agentgateway@1.0.0': {
    changed: [
      'The project is its own: agentgateway 1.0 follows kgateway 2.2; the number of its charts goes down.',
      'Without a health policy nothing moves requests to the next group.',
      'Other names of a BackendTLSPolicy count; a Gateway may bring a client certificate.',
    ],
    forWhom: 'Users of kgateway 2.2 with AI backends.',
    todo: [
      'Install the charts of agentgateway beside kgateway 2.2.',
      'Add policies.health with eviction to backends with several groups.',
    ],
  },
  'agentgateway@1.1.0': {
    changed: [
      'pathPrefix; a default region of Vertex AI; Azure gets an Entra token without being told.',
      'A missing Secret or CA fails closed: credentials go out empty, and no certificate is trusted.',
    ],
    forWhom: 'Backends whose Secrets or ConfigMaps are missing worked by chance; they fail now.',
    todo: ['Look for missing Secrets and ConfigMaps before the upgrade.'],
  },
  'agentgateway@1.2.0': {
    changed: [
      'The provider azure takes the place of azureopenai, which is translated.',
      'A policy on a route beats one on the backend; targetSelectors have an effect.',
    ],
    forWhom: 'Azure; policies on routes.',
    todo: ['Look at which policy wins; write azure for new backends.'],
  },
  'agentgateway@1.2.1': {
    changed: ['The largest forwarded body may be a quantity.'],
    forWhom: 'extAuth with forwardBody.',
    todo: ['Nothing.'],
  },
  'agentgateway@1.3.0': {
    changed: [
      'The provider custom, by host, Service or InferencePool.',
      'health of a provider counts. A Gateway’s client certificate counts for each Gateway.',
    ],
    forWhom: 'Servers of one’s own; failover.',
    todo: ['Name the port (sectionName) in policies on a Service behind custom.backendRef.'],
  },
  'agentgateway@1.3.1': {
    changed: ['The multi-regions us and eu of Vertex AI have hosts of their own.'],
    forWhom: 'vertexai with region us or eu.',
    todo: ['Let the new hosts through.'],
  },
  'agentgateway@1.4.0': {
    changed: [
      'Several credentials, token exchange, workload identity.',
      'Gemini on Vertex AI is called natively.',
      'The kind AgentgatewayModel can be installed; its controller support is off.',
    ],
    forWhom: 'Vertex AI with Gemini; whoever writes AgentgatewayModels.',
    todo: ['Set agentgatewayModels.enabled before you write one.'],
  },
  'agentgateway@1.4.1': {
    changed: ['Webhooks of guards get headers.'],
    forWhom: 'Guards by webhook.',
    todo: ['Nothing.'],
  },
  'agentgateway@1.5.0': {
    changed: [
      'Gemini is called by Google’s own path with Google’s own body; a key that begins with AIza goes in x-goog-api-key.',
      'CAs may stand in Secrets; TLS by SPIFFE; a proxy by its URL; a managed identity by one id or none.',
      'policies.tcp has an effect for the first time.',
      'A backend’s own policies.ai and an attached backend.ai join, where the own one replaced the other before.',
      'Policies on a whole Service or InferencePool count for what custom.backendRef names, and beat all others.',
      'Delegation to routes of another namespace needs a ReferenceGrant; JWT policies ask for iss, and aud where audiences are set.',
    ],
    forWhom: 'Gemini behind a proxy; servers behind custom.backendRef; Azure with three ids; whoever delegates routes.',
    todo: [
      'Look for policies on whole Services in front of custom.backendRef: they may turn TLS on.',
      'Look at Gemini with host or path, and at keys of another form than AIza….',
      'Give every entry of caCertificateRefs a name; keep one id of a managed identity, or none.',
      'Look at backend.ai in policies that counted for nothing so far.',
      'Add ReferenceGrants for delegation; check what tokens of clients hold. MODEL_CATALOG_PATHS is gone.',
    ],
  },
  'agentgateway@1.6.0': {
    changed: [
      'AgentgatewayModel is on by default.',
      'The CRDs have no defaults: stored objects show only what was written.',
      'Messages become Responses where the provider speaks both.',
      'A baseURL without a path means /, so /v1 is gone from it.',
      'Bedrock has a second host, Mantle, and which one is asked depends on preference, route and model.',
      'Several priority groups evict without a health policy; a health policy without eviction turns that off.',
      'A field may be transformed once only; a CA may stand under any key.',
      'Backends with one broken policy are kept without it; guards that can’t be asked refuse streams too.',
    ],
    forWhom:
      'Models with a baseURL; openai before another server; Bedrock behind an allow list; failover; tools that read stored objects.',
    todo: [
      'Add the API’s path (/v1) to each baseURL.',
      'Write a server behind openai as custom with the format Completions, if it has no Responses.',
      'Let bedrock-mantle.REGION.api.aws through, or set endpointPreference: RuntimeOnly.',
      'Put eviction into the health policies of backends with several groups.',
      'Remove fields that are transformed twice; do not read defaults from stored objects.',
    ],
  },
  'agentgateway@1.7.0': {
    changed: ['The Model provider Perplexity.', 'The switch AGENTGATEWAY_MESSAGES_PREFER_COMPLETIONS is gone.'],
    forWhom: 'Whoever set that switch.',
    todo: ['Write such servers as custom with the format Completions. What else changed is not known.'],
  },
}
