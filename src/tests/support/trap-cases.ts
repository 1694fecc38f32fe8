import fs from 'node:fs'
import { DEFAULT_SETTINGS, type Settings } from '../../analyze.js'
import type { TrapParams } from '../../model/codes/traps.js'
import { read, type Reading } from '../../reading.js'
import type { Finding } from '../../model/finding.js'
import { applyChange } from '../../yaml/change-set.js'
import { formatPath } from '../../yaml/path.js'
import { planChange, planOf } from '../../plans/plan.js'

const FOLDER = 'src/advice/cases'

/** One trap in two texts: where it closes, and how it is written right. */
export interface TrapCase {
  readonly code: keyof TrapParams
  readonly settings: Settings
  /** What the head of the case says besides the release, as written. */
  readonly facts: string
  readonly bad: string
  /** Where `bad` is found, and in which document. */
  readonly path: string
  readonly document: number
  readonly good: string
  /** Whether the fix of the finding turns `bad` into exactly `good`. */
  readonly fixed: boolean
}

const FACTS: Readonly<Record<string, Partial<Settings>>> = {
  production: { production: true },
  'istio-auto-mtls': { istioAutoMtls: true },
  'agentgateway-models=on': { agentgatewayModels: 'on' },
  'data-plane=agentgateway': { dataPlane: 'agentgateway' },
}

const CASE =
  /# release: (?<release>\S+)\n(?:# with: (?<facts>.*)\n)?# bad: (?<path>\S*?)(?: in document (?<document>\d+))?\n(?<bad>[^]*?)# (?<how>good|fixed):\n(?<good>[^]*?)(?=# release: |$)/y

/**
 * The cases of one file of `src/advice/cases`: lines `# release: R`, `# with: FACT`, `# bad: PATH [in document N]` before the
 * text in which the trap closes, and before the other text `# fixed:` where the fix makes it, `# good:` where nobody but the writer can.
 */
export function casesIn(code: string, text: string): TrapCase[] {
  const cases: TrapCase[] = []
  let end = 0
  while (end < text.length) {
    CASE.lastIndex = end
    const {
      release = '',
      facts = '',
      path = '',
      document = '0',
      bad = '',
      good = '',
      how,
    } = CASE.exec(text)?.groups ?? {}
    if (release === '') throw new Error(`${FOLDER}/${code}.yaml, character ${end}: no case begins here`)
    end = CASE.lastIndex
    const fact = FACTS[facts]
    if (facts !== '' && !fact) throw new Error(`${FOLDER}/${code}.yaml: "# with: ${facts}" is not known`)
    const settings = { ...DEFAULT_SETTINGS, release, ...fact }
    cases.push({
      code: code as TrapCase['code'],
      settings,
      facts,
      bad,
      path,
      document: Number(document),
      good,
      fixed: how === 'fixed',
    })
  }
  return cases
}

/** Every file of cases, by the code of its trap. */
export function trapCases(): ReadonlyMap<string, readonly TrapCase[]> {
  const names = fs.readdirSync(FOLDER).sort()
  return new Map(
    names.map((name) => {
      const code = name.replace(/\.yaml$/, '')
      return [code, casesIn(code, fs.readFileSync(`${FOLDER}/${name}`, 'utf8'))]
    }),
  )
}

/** The finding of a case in its bad text, on its release or another; undefined where it is not found at its place. */
export function foundIn({ code, bad, path, document, settings }: TrapCase, release = settings.release) {
  const reading = read(bad, { ...settings, release })
  const finding = reading.findings.find(
    (each) => each.code === code && formatPath(each.path) === path && each.document === document,
  )
  return finding && { reading, finding }
}

/** The text after the finding's fix; null where it has none. */
export function afterFix(reading: Reading, finding: Finding): string | null {
  const plan = planOf(finding)
  const change = plan && planChange(reading, plan)
  return change ? applyChange(reading.text, change) : null
}
