import { Fragment } from 'react'
import { badgeOf, badgeText, visible, type Analysis, type Endpoint } from '../../src/index'
import { words } from '../text'
import { BADGE_ICONS, Icon } from '../ui/icons'

/** What goes on the wire, in icon and words; blinks once when it changes. */
export function Badge({ endpoint, analysis }: { readonly endpoint: Endpoint; readonly analysis: Analysis }) {
  const code = badgeOf(endpoint)
  return (
    <span key={code} className={`badge badge-${code}`}>
      <Icon name={BADGE_ICONS[code]} />
      {badgeText(endpoint, analysis, words)}
    </span>
  )
}

/** Host and port; an unknown part is a question mark. Long names break at their dots. */
export function Target({ endpoint: { host, port } }: { readonly endpoint: Pick<Endpoint, 'host' | 'port'> }) {
  const parts = visible(`${host ?? '?'}:${port ?? '?'}`).split(/(?=[.:])/)
  return (
    <code className="target">
      {parts.map((part, i) => (
        <Fragment key={i}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </code>
  )
}

/** The attributes by which tests and embedding pages find an endpoint's card. */
export function endpointAttributes({ document, member, reachable, host, port, wire }: Endpoint, path: string) {
  return {
    'data-endpoint': path,
    'data-document': document,
    'data-reachable': reachable,
    ...(host !== null && { 'data-host': host }),
    ...(port !== null && { 'data-port': port }),
    ...(wire.scheme !== null && { 'data-scheme': wire.scheme }),
    ...(wire.verify !== null && { 'data-verify': wire.verify }),
    'data-group': member.group,
  }
}
