import type { Finding } from '../../model/finding.js'
import { planChange, planOf } from '../../plans/plan.js'
import type { Reading } from '../../reading.js'
import { applyChange } from '../../yaml/change-set.js'

/** The text after the fix of a finding; null where there is none. */
export function fixed(reading: Reading, finding: Finding): string | null {
  const plan = planOf(finding)
  const change = plan && planChange(reading, plan)
  return change && applyChange(reading.text, change)
}
