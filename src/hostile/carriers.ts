/** The parts of a backend in which something hostile may stand; what is not given is harmless. */
export interface Holes {
  readonly before?: string
  readonly name?: string
  readonly labels?: string
  readonly spec?: string
  readonly provider?: string
  readonly model?: string
  readonly host?: string
  readonly port?: string
  readonly after?: string
}

/** A `Backend` with a pool of one member. */
export function pool(holes: Holes = {}): string {
  return `${holes.before ?? ''}apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: ${holes.name ?? 'hostile'}
  labels:
    ${holes.labels ?? 'app: a'}
spec:
  ${holes.spec ?? 'type: AI'}
  ai:
    multipool:
      priorities:
      - pool:
        - provider:
            openai:
              authToken: {kind: Passthrough}
              ${holes.provider ?? '# nothing more'}
              model: ${holes.model ?? 'gpt-4o'}
          hostOverride:
            host: ${holes.host ?? 'h.internal'}
            port: ${holes.port ?? '443'}
${holes.after ?? ''}`
}

/** An `AgentgatewayBackend` with one group of one provider. */
export function groups(holes: Holes = {}): string {
  return `${holes.before ?? ''}apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: ${holes.name ?? 'hostile'}
  labels:
    ${holes.labels ?? 'app: a'}
spec:
  ${holes.spec ?? '# nothing more'}
  ai:
    groups:
    - providers:
      - name: first
        openai:
          ${holes.provider ?? '# nothing more'}
          model: ${holes.model ?? 'gpt-4o'}
        host: ${holes.host ?? 'h.internal'}
        port: ${holes.port ?? '443'}
${holes.after ?? ''}`
}

/** A `Backend` with one provider. */
export function single(holes: Holes = {}): string {
  return `${holes.before ?? ''}apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: ${holes.name ?? 'hostile'}
spec:
  ${holes.spec ?? 'type: AI'}
  ai:
    llm:
      openai:
        authToken: {kind: Passthrough}
        ${holes.provider ?? '# nothing more'}
        model: ${holes.model ?? 'gpt-4o'}
      host: ${holes.host ?? 'h.internal'}
      port: ${holes.port ?? '443'}
${holes.after ?? ''}`
}
