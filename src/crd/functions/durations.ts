import { Environment } from '@marcbachmann/cel-js'

const duration = new Environment().registerVariable('text', 'string').parse('duration(text)')

/** A span of time as Go reads it (time.ParseDuration): `0` needs no unit, and a plus may stand before it. Throws for any other text. */
export function goDuration(text: string): unknown {
  return duration({ text: /^[-+]?0$/.test(text) ? '0s' : text.replace(/^\+/, '') })
}

export function registerDurations(env: Environment): void {
  env.registerFunction('goDuration(string): google.protobuf.Duration', goDuration)
}
