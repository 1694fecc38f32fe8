import type { Coded } from '../model/codes/coded.js'
import type { DiagnosisCode, DiagnosisParams } from '../model/codes/diagnoses.js'
import { providerOf } from '../providers/table.js'

/** What a message means and why it came, and what to do next. */
export interface DiagnosisSentences<Parts> {
  readonly means: (parts: Parts) => string
  readonly next: (parts: Parts) => string
}

/** The words of every message, in one language. Apart from `Words`: only who asks what an answer means needs them. */
export type DiagnosisWords = {
  readonly [Code in keyof DiagnosisParams]: DiagnosisSentences<Readonly<DiagnosisParams[Code]>>
}

/** A message in words; a provider is said by its proper name. */
export function diagnosisText(
  { code, params }: Coded<DiagnosisParams>,
  words: DiagnosisWords,
): { readonly means: string; readonly next: string } {
  const { means, next } = words[code] as DiagnosisSentences<DiagnosisParams[DiagnosisCode]>
  const said =
    'provider' in params ? { ...params, provider: providerOf(params.provider)?.label ?? params.provider } : params
  return { means: means(said), next: next(said) }
}
