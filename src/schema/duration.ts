const UNITS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const
const DURATION = /^(?:[0-9]{1,5}(?:h|m|s|ms)){1,4}$/

/** A span of time in the form of the Gateway API (domain agentgateway, section 2.2), in milliseconds; null for any other text. */
export function milliseconds(text: string): number | null {
  if (!DURATION.test(text)) return null
  let sum = 0
  for (const [, count, unit] of text.matchAll(/([0-9]+)(ms|h|m|s)/g)) sum += Number(count) * UNITS[unit as keyof typeof UNITS]
  return sum
}

/** A span as people write it. */
export function spanText(span: number): string {
  return span % 1000 === 0 ? `${span / 1000}s` : `${span}ms`
}
