import { Fragment } from 'react'
import { badgeOf, badgeText, type Reading, type BadgeCode, type Endpoint } from '../../src/index'
import { words } from '../words'
import { Icon, type IconName } from '../ui/icons'
import { legible } from '../words/legible'

const BADGE_ICONS = {
  'https-verified': 'lock',
  'https-chain': 'lockTilde',
  'https-unverified': 'lockSlash',
  'https-fails': 'lockCross',
  http: 'open',
  unknown: 'question',
  none: 'broken',
  'not-served': 'broken',
} satisfies Record<BadgeCode, IconName>

/** What badge and line are drawn by. */
export const lookOf = (code: BadgeCode, isWarned?: boolean): string =>
  isWarned && code === 'http' ? 'http-warned' : code

/** What the parts of an endpoint's answer are shown under: the release, and the lines that places are told by. */
export type Judged = Pick<Reading, 'release' | 'text' | 'lines'> & {
  readonly facts: Pick<Reading['facts'], 'dataPlane'>
}

/** What goes on the wire, in icon and words; blinks once when it changes. */
export function Badge({
  endpoint,
  analysis,
}: {
  readonly endpoint: Parameters<typeof badgeOf>[0] & Pick<Endpoint, 'warnedPlaintext'>
  readonly analysis: Pick<Judged, 'release'>
}) {
  return (
    <BadgeMark code={badgeOf(endpoint)} isWarned={endpoint.warnedPlaintext}>
      {badgeText(endpoint, analysis, words)}
    </BadgeMark>
  )
}

/** A badge whose words are at hand; of plaintext it matters whether a finding warns about it. */
export function BadgeMark({
  code,
  isWarned,
  children,
}: {
  readonly code: BadgeCode
  readonly isWarned?: boolean | undefined
  readonly children: string
}) {
  const look = lookOf(code, isWarned)
  return (
    <span key={look} className={`badge badge-${look}`}>
      <Icon name={BADGE_ICONS[code]} />
      {legible(children)}
    </span>
  )
}

/** Host and port; an unknown part is a question mark. Long names break at their dots, never before the port. */
export function Target({ endpoint: { host, port } }: { readonly endpoint: Pick<Endpoint, 'host' | 'port'> }) {
  const parts = legible(host ?? '?').split(/(?=\.)/)
  return (
    <code className="target">
      <span className="target-host">
        {parts.map((part, i) => (
          <Fragment key={i}>
            {i > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </span>
      <span className="target-port">:{port ?? '?'}</span>
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
