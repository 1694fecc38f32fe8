import type { AnswerParams, CheckParams } from '../model/codes/checks.js'
import type { Coded } from '../model/codes/coded.js'
import type { CompanionParams } from '../model/codes/companions.js'
import type { FindingSentences, FindingWords, Sentences } from './say.js'

/** The words of what leads a text to a cluster, in one language. Apart from `Words`: only that part of the page needs them. */
export interface ApplyWords {
  /** What stands beside a backend. */
  readonly companions: FindingWords<CompanionParams>
  readonly checks: Sentences<CheckParams>
  readonly answers: Sentences<AnswerParams>
}

/** What a companion is, what it is for, and what adding it is called. */
export function companionText(
  { code, params }: Coded<CompanionParams>,
  words: ApplyWords,
): { readonly line: string; readonly more: string; readonly fix: string } {
  const said = words.companions[code] as FindingSentences<typeof params>
  return { line: said.line(params), more: said.more?.(params) ?? '', fix: said.fix?.(params) ?? '' }
}

/** What a check is for. */
export function checkText({ code, params }: Coded<CheckParams>, words: ApplyWords): string {
  return (words.checks[code] as (parts: typeof params) => string)(params)
}

/** What the answer of a check means. */
export function answerText({ code, params }: Coded<AnswerParams>, words: ApplyWords): string {
  return (words.answers[code] as (parts: typeof params) => string)(params)
}
