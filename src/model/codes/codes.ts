import { coded, type Coded } from './coded.js'
import type { ConnectionParams } from './connection.js'
import type { ReadingParams } from './reading.js'
import type { RequestParams } from './request.js'
import type { RuleParams } from './rules.js'
import type { StructureParams } from './structure.js'
import type { TrapParams } from './traps.js'

/** Every code of a finding, with the parts of its sentence. */
export interface FindingParams extends ReadingParams, StructureParams, RuleParams, TrapParams {}
export type FindingCode = keyof FindingParams
/** Codes of rules that hold beyond structure. */
export type RuleFinding = keyof RuleParams

/** Every code of a reason. A reason may be a finding too. */
export interface ReasonOnlyParams extends ConnectionParams, RequestParams {}

/** Pairs a finding's code with its parts. */
export const findingCode = <Code extends FindingCode>(code: Code, params: FindingParams[Code]): Coded<FindingParams> =>
  coded<FindingParams, Code>(code, params)
