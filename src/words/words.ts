import type { Finding } from '../model/finding.js'
import type { Reason } from '../connection/wire.js'
import type { Endpoint } from '../connection/endpoints.js'
import type { rules } from './en/api-server.js'
import { en } from './en/en.js'
import type { FindingWords, Say } from './say.js'

/** Codes that have words; a code without them does not compile. */
export type FindingCode = keyof typeof en.findings
/** Codes of rules that hold beyond structure. */
export type RuleFinding = keyof typeof rules
export type RuleCode = keyof typeof en.reasons
export type AssumptionCode = keyof typeof en.assumptions
export type BadgeCode = keyof typeof en.badges

/** All words of the engine in one language. Another dictionary must have every key that English has. */
export interface Words {
  readonly findings: Readonly<Record<FindingCode, FindingWords>>
  readonly reasons: Readonly<Record<RuleCode, Say>>
  readonly assumptions: Readonly<Record<AssumptionCode, Say>>
  readonly releaseReasons: Readonly<Record<keyof typeof en.releaseReasons, Say>>
  readonly badges: Readonly<Record<BadgeCode, Say>>
  readonly help: Readonly<Record<keyof typeof en.help, string>>
  readonly severities: Readonly<Record<Finding['severity'], string>>
}

export const english: Words = en

/** A finding on one line: what the API server would say, or the plain sentence. */
export function findingLine({ code, params }: Pick<Finding, 'code' | 'params'>, words: Words = english): string {
  return words.findings[code].line(params)
}

/** The sentence under a finding's line; empty where the line says it all. */
export function findingMore({ code, params }: Pick<Finding, 'code' | 'params'>, words: Words = english): string {
  return words.findings[code].more?.(params) ?? ''
}

/** The label of a finding's fix. */
export function fixLabel({ code, params }: Pick<Finding, 'code' | 'params'>, words: Words = english): string {
  return words.findings[code].fix?.(params) ?? ''
}

/** A reason in words; a reason that is a finding uses the finding's line. */
export function reasonText({ rule, params }: Pick<Reason, 'rule' | 'params'>, words: Words = english): string {
  return rule in words.reasons
    ? words.reasons[rule as RuleCode](params)
    : words.findings[rule as FindingCode].line(params)
}

/** Which badge an endpoint wears. */
export function badgeOf({
  reachable = true,
  wire,
  because,
}: Pick<Endpoint, 'wire' | 'because'> & { readonly reachable?: boolean }): BadgeCode {
  if (!reachable) return because.some(({ rule }) => rule === 'kind-not-served') ? 'not-served' : 'none'
  if (wire.scheme === 'http') return 'http'
  if (wire.scheme !== 'https' || wire.verify === 'unknown') return 'unknown'
  return wire.verify === 'chain+name' ? 'https-verified' : wire.verify === 'chain' ? 'https-chain' : 'https-unverified'
}
