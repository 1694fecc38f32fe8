/** What is easily mixed up: names, namespaces, ports, versions, and what a value is made of. */
export interface MixUpParams {
  /** `near`: the object of the text that was probably meant. */
  'name-nearly-there': { kind: string; name: string; near: string }
  /** `canName`: the reference may name another namespace. */
  'in-other-namespace': { kind: string; name: string; namespace: string; found: string; canName: boolean }
  /** `name`: what is not known, or where it stops being readable. `known`: what there is instead. */
  'expression-faulty': { fault: 'variable' | 'field' | 'syntax'; name: string; known: readonly string[]; near: string }
  'service-lacks-port': { service: string; port: number; ports: readonly string[] }
  'host-of-gateway': { host: string }
  'cluster-name-mistyped': { host: string; right: string }
  'weight-zero': { route: string }
  'old-gateway-api': { kind: string; right: string }
  'blank-around': { value: string; right: string }
  'prefix-repeats-path': { path: string; right: string }
  'encoded-twice': { secret: string; key: string }
  'empty-field-dropped': { field: string }
  'route-names-port': { route: string }
  'route-names-one-model': { route: string; name: string }
  /** An object of that name can't exist. */
  'name-impossible': { kind: string; name: string }
  'azure-name-is-host': { name: string; host: string; right: string }
  /** `name`: what says that a fallback is meant. */
  'fallback-shares-load': { name: string; group: number }
  'policy-section-absent': {
    policy: string
    kind: string
    name: string
    section: string
    sections: readonly string[]
    near: string
  }
}
