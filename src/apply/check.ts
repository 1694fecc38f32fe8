import type { AnswerParams, CheckParams } from '../model/codes/checks.js'
import { coded, type Coded } from '../model/codes/coded.js'
import type { Backend, Context } from '../plans/companions/companion.js'
import type { NamedGateway } from '../plans/companions/gateways.js'

/** What the shell prints, and what it means. */
export interface CheckAnswer {
  /** What to look for in the output, letter by letter. */
  readonly shows: string
  readonly means: Coded<AnswerParams>
}

/** A command that asks a cluster, with the answer to expect and the usual other ones. Plain data. */
export type Check = Coded<CheckParams> & {
  readonly command: string
  readonly right: readonly CheckAnswer[]
  readonly wrong: readonly CheckAnswer[]
}

/** A backend and the gateway that leads to it. */
export interface Checked {
  readonly backend: Backend
  readonly gateway: NamedGateway
  readonly context: Context
}

export function check<Code extends keyof CheckParams>(
  code: Code,
  params: CheckParams[Code],
  command: string,
  right: readonly CheckAnswer[],
  wrong: readonly CheckAnswer[],
): Check {
  return { code, params, command, right, wrong } as Check
}

export const answer = <Code extends keyof AnswerParams>(
  shows: string,
  code: Code,
  params: AnswerParams[Code],
): CheckAnswer => ({ shows, means: coded<AnswerParams, Code>(code, params) })

/** The port of this computer that leads to the gateway. */
export const LOCAL = 8080
/** Where proxies tell their configuration, as they usually do: no document that was read says it, and the words of the check say so. */
export const ADMIN = { envoy: 19000, agentgateway: 15000 } as const
