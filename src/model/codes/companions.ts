/** What stands beside a backend for it to work, or to work better. */
export interface CompanionParams {
  /** The object is referred to; `keys` are what is read of it. */
  secret: { namespace: string; name: string; keys: readonly string[] }
  /** It stands in the text without these keys. */
  'secret-keys': { namespace: string; name: string; keys: readonly string[] }
  'ca-config-map': { namespace: string; name: string; key: string }
  namespace: { name: string }
  gateway: { namespace: string; name: string; className: string }
  /** A Gateway of Envoy's runs the process that translates for LLM providers only where its parameters say so. */
  'ai-extension': { gateway: string }
  route: { backend: string; gateway: string }
  /** Without a time of its own a route ends answers early. */
  'route-timeout': { route: string; timeout: string }
  'reference-grant': { from: string; to: string; kind: string }
  /** An edit after which requests are encrypted. */
  tls: { host: string; port: number }
  /** TLS to a name that no public CA certifies. */
  'private-ca': { host: string; name: string }
  failover: { backend: string; by: 'health' | 'outliers' }
  retry: { backend: string; kind: string; seesEviction: boolean }
  /** Something that would help, and that the release can't do. */
  'release-lacks': { what: 'tls' | 'check' | 'failover' | 'retry'; subject: string; release: string }
  'cloud-identity': { cloud: 'aws' | 'azure' | 'gcp'; gateway: string; annotation: string; label: string }
}

export type CompanionCode = keyof CompanionParams
