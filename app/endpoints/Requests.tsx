import { visible, type Endpoint } from '../../src/index'
import { text } from '../text'

type WireRequest = Endpoint['requests'][number]

/** The request as the upstream receives it; secrets are names, `{client.…}` is the client's own. */
export function Requests({ endpoint }: { readonly endpoint: Endpoint }) {
  if (endpoint.requests.length === 0) return null
  return (
    <details className="requests">
      <summary>{text.request}</summary>
      {endpoint.requests.map((request) => (
        <pre key={String(request.streaming)} tabIndex={0}>
          {lines(request).map(visible).join('\n')}
        </pre>
      ))}
    </details>
  )
}

function lines({ path, host, auth, model, streaming }: WireRequest): string[] {
  return [
    `POST ${path}${streaming ? `    # ${text.requestStreaming}` : ''}`,
    `Host: ${host}`,
    ...auth.map((credential) =>
      credential.in === 'header'
        ? `${credential.name}: ${credential.value}`
        : `# ${text.requestCredential[credential.in]}: ${credential.name} ${credential.value}`,
    ),
    '',
    `{ ${text.requestModel(model)}, … }`,
  ]
}
