import type { Fault } from '../../../src/index'

/** How a member fails in a play; a 429 with and without the time after which it wants to be asked again. */
export const FAULTS = {
  none: { kind: 'none' },
  'server-error': { kind: 'server-error' },
  'rate-limited': { kind: 'rate-limited', retryAfter: null },
  'rate-limited-until': { kind: 'rate-limited', retryAfter: 10_000 },
  timeout: { kind: 'timeout' },
  refused: { kind: 'refused' },
  dns: { kind: 'dns' },
  slow: { kind: 'slow' },
} as const satisfies Readonly<Record<string, Fault>>

export type FaultName = keyof typeof FAULTS

/** The names in the order in which they are offered. */
export const FAULT_NAMES = Object.keys(FAULTS).filter((name): name is FaultName => name in FAULTS)
