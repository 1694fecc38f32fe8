import { choose, nextOf, type Choice } from './choose.js'
import { holdsFor } from './condition.js'
import type { Fault, Health, Pool } from './pool.js'
import type { Memory, PlayState } from './state.js'

/** What comes back of one attempt. */
export interface Answer {
  /** The status; null where nothing comes, and nothing ends the waiting. */
  readonly status: number | null
  /** No server answered: the gateway says it. */
  readonly byGateway: boolean
  /** The connection itself failed. */
  readonly isFailedConnection: boolean
  /** It took 20 seconds. */
  readonly isLate: boolean
}

/** A target that is taken out. */
export interface Eviction {
  readonly target: number
  /** For so many milliseconds. */
  readonly duration: number
}

/** One attempt: where it may have gone, where it went, what came back, who was taken out for it. */
export interface Attempt {
  readonly choice: Choice
  /** Null where there is nobody to send it to. */
  readonly target: number | null
  readonly answer: Answer
  readonly evicts: Eviction | null
}

/** A request from its beginning to what the client gets, which is the answer of its last attempt. */
export interface Played {
  readonly attempts: readonly [Attempt, ...Attempt[]]
  readonly client: Answer
  readonly state: PlayState
}

/** How late a slow upstream is, in milliseconds. */
const LATE = 20_000

/**
 * Sends one request: where it goes while the targets have these faults (by their index; none beyond the list), what comes
 * back, whether it is sent again, and who is out afterwards. Pure; the state that it returns is where the next one begins.
 */
export function request(pool: Pool, before: PlayState, faults: readonly Fault[]): Played {
  const begun = resolving(before, faults)
  const { attempt: first, state: after } = send(pool, begun, begun, faults, 1)
  const attempts: [Attempt, ...Attempt[]] = [first]
  let [state, last] = [after, first]
  while (isRetried(last, attempts.length, pool)) {
    // Up to 1.2 a target is taken out when the whole request has ended (agentgateway, section 4.6).
    const seen = pool.evictionWithinRequest === 'seen' ? state : { ...begun, turns: state.turns }
    const sent = send(pool, state, seen, faults, attempts.length + 1)
    attempts.push(sent.attempt)
    ;[state, last] = [sent.state, sent.attempt]
  }
  return { attempts, client: last.answer, state }
}

/** Names that lead somewhere are known from then on. */
function resolving(state: PlayState, faults: readonly Fault[]): PlayState {
  const targets = state.targets.map((each, i) => (faults[i]?.kind === 'dns' ? each : { ...each, resolved: true }))
  return { ...state, targets }
}

/** One attempt, the n-th: chosen by what is seen of the state, counted in the state itself. */
function send(
  pool: Pool,
  state: PlayState,
  seen: PlayState,
  faults: readonly Fault[],
  attempts: number,
): { readonly attempt: Attempt; readonly state: PlayState } {
  const choice = choose(pool, seen, faults)
  const next = nextOf(choice, seen)
  if (!next) return { attempt: { choice, target: null, answer: NOBODY[pool.dataPlane], evicts: null }, state }
  const { target, turns } = next
  const fault = faults[target] ?? { kind: 'none' }
  const attempt: Attempt = { choice, target, answer: answerTo(fault, pool), evicts: null }
  if (pool.evictionWithinRequest === 'last-counts' && isRetried(attempt, attempts, pool))
    return { attempt, state: { ...state, turns } }
  const evicts = evictionBy(target, fault, attempt.answer, state, pool)
  return {
    attempt: { ...attempt, evicts },
    state: { ...remembering(state, target, fault, { ...attempt, evicts }, pool), turns },
  }
}

const says = (status: number, more: Partial<Answer> = {}): Answer => ({
  status,
  byGateway: false,
  isFailedConnection: false,
  isLate: false,
  ...more,
})

/** Without any host Envoy says 503; a backend that is not sent to the proxy is 500 (agentgateway, section 4.6). */
const NOBODY: Readonly<Record<Pool['dataPlane'], Answer>> = {
  envoy: says(503, { byGateway: true }),
  agentgateway: says(500, { byGateway: true }),
}

const FAILED = says(503, { byGateway: true, isFailedConnection: true })

/** What a fault looks like to whoever sent the request (agentgateway, section 4.6; kgateway-envoy, section 4.4). */
function answerTo(fault: Fault, { timeout, dataPlane }: Pool): Answer {
  const timedOut = says(504, { byGateway: true })
  switch (fault.kind) {
    case 'none':
      return says(200)
    case 'slow':
      return timeout !== null && timeout < LATE ? timedOut : says(200, { isLate: true })
    case 'rate-limited':
      return says(429)
    case 'server-error':
      return says(500)
    case 'timeout':
      return timeout === null ? { ...timedOut, status: null } : timedOut
    case 'refused':
      return FAILED
    case 'dns':
      // Whom Envoy has addresses of, it reaches by these.
      return dataPlane === 'envoy' ? says(200) : FAILED
  }
}

/** Whether the request is sent once more after so many attempts. */
function isRetried({ answer, target }: Attempt, attempts: number, { retry }: Pool): boolean {
  if (!retry || attempts > retry.attempts || target === null || answer.status === null) return false
  return answer.isFailedConnection || retry.codes.includes(answer.status)
}

/** Whether an answer counts against its target. */
function isBad(health: Health, fault: Fault, { status, isFailedConnection }: Answer): boolean {
  if (status === null || health.is === 'never') return false
  if (health.is === 'told-time') return fault.kind === 'rate-limited' && fault.retryAfter !== null
  const isServersFault = status >= 500 || isFailedConnection
  if (health.is === 'outliers' || health.condition === null) return isServersFault
  return holdsFor(health.condition, status) ?? isServersFault
}

/** Who is taken out for an answer, and for how long; null where nobody is. */
function evictionBy(target: number, fault: Fault, answer: Answer, state: PlayState, pool: Pool): Eviction | null {
  const health = pool.targets[target]?.health
  const memory = state.targets[target]
  if (!health || !memory || memory.until !== null || !isBad(health, fault, answer)) return null
  if (health.is === 'never') return null
  if (health.is !== 'told-time' && memory.failures + 1 < health.failures) return null
  const duration = durationOf(health, fault, pool.retry)
  if (duration === null || !hasRoom(state, pool)) return null
  return { target, duration: health.is === 'told-time' ? duration : duration * (memory.ejections + 1) }
}

/** The policy's time, else the one that a 429 names, else the backoff of the retry, else the release's (agentgateway, section 4.6). */
function durationOf(health: Exclude<Health, { is: 'never' }>, fault: Fault, retry: Pool['retry']): number | null {
  const told = fault.kind === 'rate-limited' ? fault.retryAfter : null
  if (health.is === 'told-time') return told
  return health.is === 'outliers' ? health.duration : (health.duration ?? told ?? retry?.backoff ?? health.otherwise)
}

/** Envoy leaves only a part of its hosts out, though always one (kgateway-envoy, section 4.4). */
function hasRoom({ targets }: PlayState, { mostOut }: Pool): boolean {
  const out = targets.filter(({ until }) => until !== null).length
  return mostOut === null || out === 0 || (100 * out) / targets.length < mostOut
}

/** The state after an attempt: failures in a row are counted, whoever is evicted is out. */
function remembering(state: PlayState, target: number, fault: Fault, attempt: Attempt, pool: Pool): PlayState {
  const health = pool.targets[target]?.health ?? { is: 'never' }
  const targets = state.targets.map((memory, i) =>
    i === target ? remembered(memory, health, fault, attempt, state.now) : memory,
  )
  return { ...state, targets }
}

function remembered(memory: Memory, health: Health, fault: Fault, { answer, evicts }: Attempt, now: number): Memory {
  if (evicts) return { ...memory, failures: 0, ejections: memory.ejections + 1, until: now + evicts.duration }
  if (answer.status === null || memory.until !== null) return memory
  return { ...memory, failures: isBad(health, fault, answer) ? memory.failures + 1 : 0 }
}
