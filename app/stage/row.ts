import {
  nodeAt,
  readBackend,
  badgeOf,
  badgeText,
  formatPath,
  isFixed,
  lastWord,
  reasonText,
  type AiBackend,
  type Reading,
  type Endpoint,
  type Member,
  type Reason,
} from '../../src/index'
import { endpointAttributes } from '../endpoints/Badge'
import { worstAt } from '../engine/lookup'
import { useStore } from '../state/store'
import { text, words } from '../words'
import { legible } from '../words/legible'
import { selectPicture, type MemberPlace } from './members'

/** All that a row shows, as plain values: a row whose values stay the same is not drawn again. */
export interface RowView extends ReturnType<typeof endpointAttributes> {
  readonly label: string
  readonly mark: string
  readonly provider: string
  readonly model: string
  readonly host: string | null
  readonly port: number | null
  readonly badge: ReturnType<typeof badgeOf>
  readonly badgeText: string
  /** It is plaintext that a finding warns about. */
  readonly isWarned: boolean
  readonly worst: string
  /** Its part of the traffic of its priority, from 0 to 1; null where the text does not weigh its members. */
  readonly share: number | null
  /** The rule that had the last word. */
  readonly because: Reason | null
  /** How many ways through the text get another answer. */
  readonly ways: number
  readonly index: number
  readonly group: number
  /** How many groups there are, and how many members in this one and those beside it. */
  readonly groups: number
  readonly before: number
  readonly members: number
  readonly after: number
  /** Nothing moves, adds or removes it: a single provider, or a member that stands in no list of groups. */
  readonly isFixed: boolean
  readonly isOpen: boolean
  /** Everything of it is drawn; of thousands, most are their frames alone. */
  readonly isWhole: boolean
}

export function rowView(
  endpoint: Endpoint,
  backend: AiBackend,
  analysis: Reading,
  isOpen: boolean,
  isWhole: boolean,
): RowView {
  const { member, host, port, document } = endpoint
  const path = formatPath(member.path)
  const worst = worstAt(analysis, document, path)
  const size = (group: number): number => backend.groups[group]?.members.length ?? 0
  return {
    ...endpointAttributes(endpoint, path),
    label: text.member(member.provider?.label ?? text.noProvider, legible(member.model ?? '')),
    mark: member.provider?.mark ?? '?',
    provider: member.provider?.label ?? text.noProvider,
    model: member.model ?? '',
    host,
    port,
    badge: badgeOf(endpoint),
    badgeText: badgeText(endpoint, analysis, words),
    isWarned: endpoint.warnedPlaintext ?? false,
    worst: worst === null ? '' : `has-${worst}`,
    share: shareOf(member, backend),
    because: lastWord(endpoint.because),
    ways: endpoint.contexts?.length ?? 0,
    group: member.group,
    index: member.member,
    groups: backend.groups.length,
    before: size(member.group - 1),
    members: size(member.group),
    after: size(member.group + 1),
    isFixed: backend.isSingle || isFixed(backend),
    isOpen,
    isWhole,
  }
}

function shareOf({ group, share }: Member, backend: AiBackend): number | null {
  if (share === undefined) return null
  const all = (backend.groups[group]?.members ?? []).reduce((sum, each) => sum + (each.share ?? 0), 0)
  return all === 0 ? null : share / all
}

/** In one sentence, why the endpoint is reached as its badge says. */
export function reasonOf({ because }: RowView, words: Parameters<typeof reasonText>[1]): string {
  return because === null ? '' : reasonText(because, words)
}

/** The attributes of the contract among a row's values. */
export function attributesOf(view: RowView) {
  return Object.fromEntries(Object.entries(view).filter(([name]) => name.startsWith('data-')))
}

/** The four places next to a row's member; null where there is none. */
export function neighbours({
  group,
  index,
  groups,
  before,
  members,
  after,
}: RowView): Record<'earlier' | 'later' | 'up' | 'down', MemberPlace | null> {
  return {
    earlier: index > 0 ? { group, index: index - 1 } : null,
    later: index < members - 1 ? { group, index: index + 1 } : null,
    up: group > 0 ? { group: group - 1, index: before } : null,
    down: group < groups - 1 ? { group: group + 1, index: after } : null,
  }
}

/** The member behind a row as it is now. */
export function memberNow({
  group,
  index,
}: Pick<RowView, 'group' | 'index'>): { readonly backend: AiBackend; readonly member: Member } | null {
  selectPicture()
  const { targetNow, analysis, picture } = useStore.getState()
  const now = targetNow()
  const root = now && nodeAt(now.tree, now.base)
  const before = analysis.documents[picture]?.backend
  const backend = root && before ? readBackend(before, root) : null
  const member = backend?.groups[group]?.members[index]
  return backend && member ? { backend, member } : null
}
