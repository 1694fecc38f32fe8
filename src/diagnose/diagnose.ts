import { coded } from '../model/codes/coded.js'
import type { DiagnosisCode, DiagnosisParams } from '../model/codes/diagnoses.js'
import type { Reading } from '../reading.js'
import type { Diagnosis, Line, MessageKind } from './message.js'
import { linesOfAnswer, MAX_ANSWER } from './pasted.js'
import { messages } from './table.js'

/** What an answer says, message by message, and what of it nobody here knows. */
export interface Diagnoses {
  readonly found: readonly Diagnosis[]
  /** Lines that look like a complaint and are none of the known messages, from 1. */
  readonly unknown: readonly number[]
  /** The answer is longer than what is read of it. */
  readonly isCut: boolean
}

/**
 * What the answer of a command, a log or a body means for a text: each message that is known, once, in the order in which
 * the answer says it, with the places of the text where its cause stands. Total for every answer; nothing of it is kept.
 */
export function diagnose(answer: string, reading: Reading): Diagnoses {
  const lines = linesOfAnswer(answer)
  const all = lines.flatMap((line) => inLine(line, reading))
  const merged = mergeSame(all)
  const isTold = merged.some(({ isGeneral, diagnosis }) => !isGeneral && diagnosis.family !== 'kubectl')
  const hasMore = merged.some(({ isGeneral }) => !isGeneral)
  const found = merged
    .filter(({ isGeneral, diagnosis: { family } }) => !isGeneral || !(family === 'kubectl' ? hasMore : isTold))
    .map(({ diagnosis }) => diagnosis)
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
  const said = new Set(all.flatMap(({ diagnosis }) => diagnosis.lines))
  const unknown = lines.filter(({ number, text }) => !said.has(number) && COMPLAINT.test(text))
  return {
    found,
    unknown: [...new Set(unknown.map(({ number }) => number))],
    isCut: answer.length > MAX_ANSWER,
  }
}

/** Words by which a line complains. */
const COMPLAINT = /\b(?:error|failed|failure|denied|refused|invalid|panic|fatal)\b|=False\b/i

interface Found {
  readonly diagnosis: Diagnosis
  readonly isGeneral: boolean
}

/** So many messages of one line are told apart. */
const MOST = 50

function inLine(line: Line, reading: Reading): readonly Found[] {
  const codes = Object.keys(messages) as DiagnosisCode[]
  return codes.flatMap((code) => inLineAs(code, messages[code], line, reading)).slice(0, MOST)
}

function inLineAs<Code extends DiagnosisCode>(
  code: Code,
  kind: MessageKind<DiagnosisParams[Code]>,
  line: Line,
  reading: Reading,
): readonly Found[] {
  return [...line.text.matchAll(kind.pattern)].slice(0, MOST).flatMap(({ groups }): readonly Found[] => {
    const params = kind.params(groups ?? {}, line)
    if (params === null) return []
    const diagnosis: Diagnosis = {
      ...coded<DiagnosisParams, Code>(code, params),
      family: kind.family,
      lines: [line.number],
      places: kind.places?.(params, reading, line) ?? [],
      isLookedFor: kind.places !== undefined,
    }
    return [{ diagnosis, isGeneral: kind.isGeneral === true }]
  })
}

/** What is said several times is told once, with all its lines and places. */
function mergeSame(all: readonly Found[]): readonly Found[] {
  const byWhat = new Map<string, Found>()
  for (const each of all) {
    const key = JSON.stringify([each.diagnosis.code, each.diagnosis.params])
    const known = byWhat.get(key)
    byWhat.set(key, known ? { ...known, diagnosis: together(known.diagnosis, each.diagnosis) } : each)
  }
  return [...byWhat.values()]
}

function together(a: Diagnosis, b: Diagnosis): Diagnosis {
  const sign = ({ document, path }: Diagnosis['places'][number]): string => JSON.stringify([document, path])
  const known = new Set(a.places.map(sign))
  return {
    ...a,
    lines: [...new Set([...a.lines, ...b.lines])],
    places: [...a.places, ...b.places.filter((each) => !known.has(sign(each)))],
  }
}
