import type { Reading } from './reading.js'
import { serverPath } from './verdict/server-path.js'
import { planChange, planOf, workOf, type Plan } from './plans/plan.js'
import { evidenceOf, releaseId } from './releases/release.js'
import {
  english,
  findingLine,
  findingMore,
  fixLabel,
  reasonText,
  releaseReasonText,
  type Words,
} from './words/words.js'
import { badgeOf } from './connection/badge.js'
import type { Endpoint } from './connection/endpoints.js'
import type { Wire } from './connection/wire.js'
import type { Reason } from './model/reason.js'
import type { Finding } from './model/finding.js'
import type { WireRequest } from './model/request.js'
import type { Range } from './yaml/lines.js'
import { formatPath } from './yaml/path.js'
import { SOURCES_OF_ABSENCE } from './report-sources.js'

/**
 * How many characters are read again, at most, to work fixes out: each fix is proved on the part of the text that it is
 * about. The first ones are worked out whatever they need, and a page works one out when it is asked for.
 */
const [FIX_WORK, FIXES_ALWAYS] = [1_000_000, 5]

/** An analysis of one file as the JSON that `check --format json` prints; docs/engine.md describes every field. */
export function report(file: string, analysis: Reading, words: Words = english) {
  const place = (range: Range) => {
    const [start, end] = [analysis.lines.position(range.start), analysis.lines.position(range.end)]
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
  let [work, fixes] = [0, 0]
  const isWithinWork = (plan: Plan): boolean => {
    // What it would take need not be known once it is too much.
    if (work <= FIX_WORK) work += workOf(analysis, plan)
    return fixes++ < FIXES_ALWAYS || work <= FIX_WORK
  }
  const fix = (finding: Finding) => {
    const wanted = planOf(finding)
    const plan = wanted && isWithinWork(wanted) ? wanted : null
    const edits = (plan && planChange(analysis, plan)?.edits) ?? []
    return (
      plan && { text: fixLabel(finding, words), edits: edits.map((edit) => ({ ...place(edit), newText: edit.text })) }
    )
  }
  const why = ({ rule, params, place: at, open }: Reason) => {
    const position = at && place(at.range)
    return {
      rule,
      params,
      text: reasonText({ rule, params, ...(open && { open }) }, words),
      ...(open && { open }),
      document: at?.document ?? null,
      path: at ? formatPath(at.path) : null,
      ...(!at && SOURCES_OF_ABSENCE[rule] !== undefined && { source: SOURCES_OF_ABSENCE[rule] }),
      line: position?.line ?? null,
      column: position?.column ?? null,
    }
  }
  const request = ({ because, refused, ...parts }: WireRequest) => ({
    ...parts,
    ...(refused && { refused: why(refused).text }),
    because: because.map((each) => ({ part: each.part, ...why(each) })),
  })
  const diagnostic = (finding: Finding) => ({
    severity: finding.severity,
    source: finding.source,
    ...(finding.stage && { stage: finding.stage }),
    code: finding.code,
    params: finding.params,
    document: finding.document,
    path: serverPath(finding),
    message: message(finding, words),
    ...(finding.open && { open: finding.open }),
    fix: fix(finding),
    ...place(finding.range),
  })
  return {
    file,
    release: releaseId(analysis.release),
    evidence: evidenceOf(analysis.release, analysis.facts),
    releaseReason: releaseReasonText(analysis.releaseReason, words),
    dataPlane: analysis.facts.dataPlane,
    istioAutoMtls: analysis.facts.istioAutoMtls,
    agentgatewayModels: analysis.facts.agentgatewayModels,
    valid: analysis.valid,
    verdict: analysis.verdict,
    documents: analysis.documents.map((document) => ({
      index: document.index,
      at: document.base.length === 0 ? null : formatPath(document.base),
      line: analysis.lines.position(document.root?.start ?? document.range.start).line,
      apiVersion: document.headless ? null : document.apiVersion,
      kind: document.headless ? null : document.kind,
      namespace: document.namespace ?? (document.root ? analysis.namespace : null),
      name: document.name,
      known: document.known,
      valid: document.valid,
    })),
    diagnostics: analysis.findings.map(diagnostic),
    silenced: analysis.silenced.map(diagnostic),
    endpoints: analysis.endpoints.map((endpoint) => ({
      document: endpoint.document,
      path: formatPath(endpoint.member.path),
      group: endpoint.member.priority ?? endpoint.member.group,
      member: endpoint.member.member,
      name: endpoint.member.name,
      provider: endpoint.member.provider?.id ?? null,
      model: endpoint.member.model,
      ...(endpoint.member.share !== undefined && { share: endpoint.member.share }),
      ...(endpoint.member.when !== undefined && { when: endpoint.member.when }),
      reachable: endpoint.reachable,
      target: endpoint.target ?? { kind: 'host' },
      host: endpoint.host,
      port: endpoint.port,
      ...endpoint.wire,
      requests: endpoint.requests.map(request),
      because: endpoint.because.map(why),
      assumes: endpoint.assumes.map(({ kind, namespace, name, key }) => ({ kind, namespace, name, key })),
      contexts: contextsOf(endpoint).map(({ wire, requests, via }) => ({
        ...wire,
        ...(requests && { requests: requests.map(request) }),
        via,
      })),
      ...(endpoint.more !== undefined && { more: endpoint.more }),
    })),
  }
}

/**
 * The contexts of an endpoint as far as they differ from its own answer; why a request is as it is stands there as far as
 * that is another reason than the endpoint's own.
 */
function contextsOf({ wire, requests: own, contexts = [] }: Endpoint) {
  if (contexts.length === 0) return []
  const parts = partsOf(own)
  const kindOf = ({ routeType, streaming }: WireRequest): string => `${routeType} ${streaming}`
  // The first of a kind tells.
  const known = new Map(own.toReversed().map((each) => [kindOf(each), new Set(each.because.map(textOf))]))
  const withoutKnown = (request: WireRequest): WireRequest => ({
    ...request,
    because: request.because.filter((why) => !known.get(kindOf(request))?.has(textOf(why))),
  })
  return contexts.map((context) => ({
    wire: differing(wire, context.wire),
    requests: partsOf(context.requests) === parts ? null : context.requests.map(withoutKnown),
    via: context.via,
  }))
}

const textOf = (why: Reason): string => JSON.stringify(why)

/** What requests hold, without their reasons, as one text to compare by. */
function partsOf(requests: readonly WireRequest[]): string {
  return JSON.stringify(requests.map(({ because: _because, ...parts }) => parts))
}

/** The fields of another wire that differ from the endpoint's own. */
function differing(own: Wire, other: Wire): Partial<Wire> {
  return Object.fromEntries(
    Object.entries(other).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(own[name as keyof Wire])),
  )
}

export type Report = ReturnType<typeof report>

/** Line and sentence of a finding as one text. */
export function message(finding: Finding, words: Words = english): string {
  return [findingLine(finding, words), findingMore(finding, words)]
    .filter((part) => part !== '')
    .join(words.between.lines)
}

/** The words of an endpoint's badge. */
export function badgeText(
  endpoint: Parameters<typeof badgeOf>[0],
  { release }: Pick<Reading, 'release'>,
  words: Words = english,
): string {
  return words.badges[badgeOf(endpoint)]({ release: releaseId(release) })
}
