import type { Unsure } from '../failover/pool.js'
import type { Coded } from '../model/codes/coded.js'
import type { FindingCode, FindingParams, ReasonOnlyParams } from '../model/codes/codes.js'
import type { OfferParams } from '../model/codes/offers.js'
import type { AssumptionCode, OpenFact, ReleaseReasonParams } from '../model/codes/other.js'
import type { MigrationCode, MigrationParams } from '../model/codes/migration.js'
import type { Finding } from '../model/finding.js'
import type { Reason } from '../model/reason.js'
import { words as en } from './en/en.js'
import type { LaterWords, Words } from './language.js'
import type { FindingSentences, Sentences } from './say.js'

export type { Words } from './language.js'

export const english: Words = en

type CodedFinding = Coded<FindingParams>

/** The sentences of a code as a function of its parts; that they belong together is what the type of a finding says. */
function sentences({ code }: CodedFinding, words: Words): FindingSentences<CodedFinding['params']> {
  const said = laterWords.get(words)?.findings[code] ?? WAITING
  return said as FindingSentences<CodedFinding['params']>
}

/** What is said while the words are on their way. */
const WAITING: FindingSentences<unknown> = { line: () => '…' }

const laterWords = new Map<Words, LaterWords>()

/** Gives a language the words that answers can be shown without. */
export function provideLaterWords(words: Words, later: LaterWords): void {
  laterWords.set(words, later)
}

/** The words that a language has been given; undefined where they have not come. */
export const laterWordsOf = (words: Words): LaterWords | undefined => laterWords.get(words)

/** A finding on one line: what the API server would say, or the plain sentence. */
export function findingLine(finding: CodedFinding, words: Words = english): string {
  return sentences(finding, words).line(finding.params)
}

/** The sentence under a finding's line, and the open fact that it rests on; empty where the line says it all. */
export function findingMore(finding: CodedFinding & Pick<Finding, 'open'>, words: Words = english): string {
  return joined(sentences(finding, words).more?.(finding.params), finding.open, words)
}

/** What is not known of a release, as one sentence. */
export function openFactText(fact: OpenFact, words: Words = english): string {
  return laterWords.get(words)?.openFacts[fact]({}) ?? ''
}

/** What happens without an object that is taken as present. */
export function assumptionText(without: AssumptionCode, words: Words = english): string {
  return laterWords.get(words)?.assumptions[without]({}) ?? ''
}

/** A sentence with the one that says what it rests on. */
function joined(sentence: string | undefined, open: OpenFact | undefined, words: Words): string {
  return [sentence, open && openFactText(open, words)].filter(Boolean).join(words.between.sentences)
}

/** The label of a finding's fix; empty where the finding has none. */
export function fixLabel(finding: CodedFinding, words: Words = english): string {
  return sentences(finding, words).fix?.(finding.params) ?? ''
}

/** A reason in words, with the open fact that it rests on; a reason that is a finding uses the finding's line. */
export function reasonText(
  { rule, params, open }: Pick<Reason, 'rule' | 'params' | 'open'>,
  words: Words = english,
): string {
  const reasons: Partial<Sentences<ReasonOnlyParams>> = laterWords.get(words)?.reasons ?? {}
  const say = reasons[rule as keyof ReasonOnlyParams] as ((parts: Reason['params']) => string) | undefined
  if (say) {
    return joined(say(params), open, words)
  }
  return joined(findingLine({ code: rule as FindingCode, params } as CodedFinding, words), open, words)
}

/** What an offered edit does, as the label of a button. */
export function offerText({ code, params }: Coded<OfferParams>, words: Words = english): string {
  const say = laterWords.get(words)?.offers[code] as ((parts: typeof params) => string) | undefined
  return say?.(params) ?? ''
}

/** What a migration does or can't do, in words; a finding is said by its own. */
export function noteText(note: Coded<MigrationParams>, words: Words = english): string {
  const say = laterWords.get(words)?.migration[note.code] as
    ((parts: MigrationParams[MigrationCode]) => string) | undefined
  const sentence = say?.(note.params) ?? ''
  return 'finding' in note.params
    ? `${sentence}${words.between.parts}${findingLine(note.params.finding, words)}`
    : sentence
}

/** What a play of failing targets takes for granted, as one sentence. */
export function unsureText(code: Unsure, words: Words = english): string {
  return laterWords.get(words)?.unsure[code] ?? ''
}

/** Why a release was chosen, in words. */
export function releaseReasonText(reason: Coded<ReleaseReasonParams>, words: Words = english): string {
  const say = words.releaseReasons[reason.code] as (parts: typeof reason.params) => string
  return say(reason.params)
}
