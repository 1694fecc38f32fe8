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

const NOTHING = '# nothing more'

/** An object with AI parts; `ai` is what stands below `spec.ai`. */
function carrier(
  apiVersion: string,
  kind: string,
  ai: string,
  { before = '', name = 'hostile', labels = 'app: a', spec, after = '' }: Holes,
): string {
  return `${before}apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  labels:
    ${labels}
spec:
  ${spec ?? (kind === 'Backend' ? 'type: AI' : NOTHING)}
  ai:
${ai}${after}`
}

/** A `Backend` with a pool of one member. */
export function pool(holes: Holes = {}): string {
  const { provider = NOTHING, model = 'gpt-4o', host = 'h.internal', port = '443' } = holes
  const ai = `    multipool:
      priorities:
      - pool:
        - provider:
            openai:
              authToken: {kind: Passthrough}
              ${provider}
              model: ${model}
          hostOverride:
            host: ${host}
            port: ${port}
`
  return carrier('gateway.kgateway.dev/v1alpha1', 'Backend', ai, holes)
}

/** An `AgentgatewayBackend` with one group of one provider. */
export function groups(holes: Holes = {}): string {
  const { provider = NOTHING, model = 'gpt-4o', host = 'h.internal', port = '443' } = holes
  const ai = `    groups:
    - providers:
      - name: first
        openai:
          ${provider}
          model: ${model}
        host: ${host}
        port: ${port}
`
  return carrier('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', ai, holes)
}

/** A `Backend` with one provider. */
export function single(holes: Holes = {}): string {
  const { provider = NOTHING, model = 'gpt-4o', host = 'h.internal', port = '443' } = holes
  const ai = `    llm:
      openai:
        authToken: {kind: Passthrough}
        ${provider}
        model: ${model}
      host: ${host}
      port: ${port}
`
  return carrier('gateway.kgateway.dev/v1alpha1', 'Backend', ai, holes)
}
