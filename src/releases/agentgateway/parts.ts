// Files of agentgateway's repository that several versions name as their source.

export const BACKEND_CRD =
  'controller/install/helm/agentgateway-crds/templates/agentgateway.dev_agentgatewaybackends.yaml'
export const BACKEND_TLS = 'crates/agentgateway/src/http/backendtls.rs'
export const POLICY_STORE = 'crates/agentgateway/src/store/binds.rs'
/** Hosts, paths and route types; from 1.4 on in a crate of their own. */
export const LLM = 'crates/agentgateway/src/llm/mod.rs'
export const LLM_CRATE = 'crates/llm/src/lib.rs'
export const PROXY = 'crates/agentgateway/src/proxy/httpproxy.rs'
