const UNITS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const
const DURATION = /^(?:[0-9]{1,5}(?:h|m|s|ms)){1,4}$/

/** A span of time in the form of the Gateway API (domain agentgateway, section 2.2), in milliseconds; null for any other text. */
export function milliseconds(text: string): number | null {
  if (!DURATION.test(text)) return null
  let sum = 0
  for (const [, count, unit] of text.matchAll(/([0-9]+)(ms|h|m|s)/g))
    sum += Number(count) * UNITS[unit as keyof typeof UNITS]
  return sum
}

/** A span as people write it. */
export function spanText(span: number): string {
  return span % 1000 === 0 ? `${span / 1000}s` : `${span}ms`
}

const GO_UNITS: Readonly<Record<string, number>> = { ...UNITS, ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3 }
const GO_PART = /([0-9]+\.?[0-9]*|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)/g

/** A span of time as the API server's rules read it (Go, time.ParseDuration): with more units, fractions and a sign; null for any other text. */
export function goMilliseconds(text: string): number | null {
  const [, sign, parts = ''] = /^([-+]?)(.*)$/s.exec(text) ?? []
  if (parts === '0') return 0
  if (parts === '' || parts.replace(GO_PART, '') !== '') return null
  let sum = 0
  for (const [, count, unit = ''] of parts.matchAll(GO_PART)) sum += Number(count) * (GO_UNITS[unit] ?? 0)
  return sign === '-' ? -sum : sum
}
