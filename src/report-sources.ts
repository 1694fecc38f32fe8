import type { ReasonCode } from './model/reason.js'

/** What tells a rule that is about something absent, and so has no place in the text: upstream's file, or the domain document's section. */
export const SOURCES_OF_ABSENCE: Partial<Readonly<Record<ReasonCode, string>>> = {
  'port-default': 'agentgateway, section 4.1: providers listen on 443; kgateway-envoy, section 3.1',
  'tls-by-default': 'crates/agentgateway/src/proxy/httpproxy.rs (agentgateway, section 3.1)',
  'tls-of-address': 'agentgateway-1.5-1.7, section 6.3',
  'no-tls-policy': 'agentgateway, section 3.1',
  'policies-compete': 'agentgateway, section 3.1, notes',
  'credential-empty': 'agentgateway, A2 and T12',
  'no-credential': 'agentgateway, section 4.5',
  'implicit-credential': 'agentgateway, section 3.1, A3',
  'header-of-provider': 'agentgateway, section 4.5; kgateway-envoy, section 4.2',
  'header-beside': 'agentgateway, section 4.5',
  'key-of-native-api': 'crates/agentgateway/src/llm/mod.rs at 75b4e6ce6 (agentgateway-1.5-1.7, section 3.4)',
  'model-of-client': 'agentgateway, section 4.5; kgateway-envoy, section 4.2',
  'model-asked-for': 'agentgateway-1.5-1.7, section 6.2',
  'model-in-path': 'kgateway-envoy, section 4.2',
  'answered-as-before': 'agentgateway-1.5-1.7, sections 5 and 11',
  'host-header-of-client-for-pods': 'agentgateway, section 3.4',
}
