/** What running the real controllers and data planes brought to light. */
export interface ExecutionParams {
  'request-refused': { why: string }
  'tls-block-rejected': { fault: string; text: string; effect: string }
  'mixed-providers-as-client': { providers: readonly string[] }
  'route-configuration-refused': { backend: string; routes: readonly string[] }
  'port-out-of-range': { port: number }
  'istio-annotation-unreadable': { value: string }
  'route-rewrites-host': { host: string; backend: string }
  'auth-header-overwritten': { header: string }
  'secret-not-text': { secret: string; key: string }
}
