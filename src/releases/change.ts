import type { AgentgatewayRules } from '../connection/agentgateway/rules.js'
import type { EnvoyRules } from '../connection/envoy/envoy.js'
import type { Evidence } from './evidence.js'
import type { OpenFact } from '../model/codes/other.js'
import type { ModelSupport, ServedKind, Trait } from './release.js'

/** Some of the rules of a data plane; groups of rules are named in part too. */
export type RulesPatch<Rules> = {
  readonly [Name in keyof Rules]?: Rules[Name] extends readonly unknown[] | string | boolean | null
    ? Rules[Name]
    : Partial<Rules[Name]>
}

/** What a version changes of one data plane: all its rules where it is new, else those that are different now. */
export type PlaneChange<Rules> = (
  { readonly begins: Rules; readonly evidence?: Evidence } | { readonly rules?: RulesPatch<Rules> }
) & {
  readonly gains?: readonly Trait[]
  readonly loses?: readonly Trait[]
}

/** All that one version changes against the one before it in the line of descent. */
export interface Change {
  /** Absent: as the version before. */
  readonly evidence?: Evidence
  /** What nobody could find out of it; it stays open in later versions until one settles it. */
  readonly opens?: readonly OpenFact[]
  readonly settles?: readonly OpenFact[]
  /** Whether the controller serves AgentgatewayModel where the release's chart is installed with its own values. */
  readonly agentgatewayModels?: ModelSupport
  /** Kinds that are served in other words than the facts of the release's CRDs (`schema/facts`) say, from this version on. */
  readonly kinds?: readonly ServedKind[]
  /** `gone`: this data plane no longer serves AI backends. */
  readonly envoy?: PlaneChange<EnvoyRules> | 'gone'
  readonly agentgateway?: PlaneChange<AgentgatewayRules> | 'gone'
}

/** Rules with some of them replaced. Lists and plain values are replaced as a whole, groups name by name. */
export function patched<Rules extends object>(rules: Rules, patch: RulesPatch<Rules> = {}): Rules {
  const entries = Object.entries(patch).map(([name, value]: [string, unknown]) => {
    const before: unknown = rules[name as keyof Rules]
    return [name, isGroup(value) && isGroup(before) ? { ...before, ...value } : value] as const
  })
  return { ...rules, ...Object.fromEntries(entries) }
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
