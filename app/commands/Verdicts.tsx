import type { Finding, Reading } from '../../src/index'
import { countOf } from '../engine/lookup'
import { text } from '../words'
import { Icon, type IconName } from '../ui/icons'

/** What the three parties say, one after another as a text meets them. Green only where all three say yes. */
export function Verdicts({ analysis }: { readonly analysis: Reading }) {
  const { apiServer, controller, wire } = analysis.verdict
  const errors = (...sources: readonly Finding['source'][]): number => countOf(analysis, 'error', ...sources)
  const allYes =
    apiServer === 'accepts' &&
    controller === 'accepts' &&
    wire.failing + wire.undetermined + wire.plaintext === 0 &&
    wire.working > 0
  const look = (state: 'yes' | 'doubt' | 'no' | 'nothing'): string =>
    state === 'yes' ? (allYes ? 'accepted' : '') : { doubt: 'doubtful', no: 'refused', nothing: 'neutral' }[state]
  const states = {
    accepts: ['yes', 'check'],
    refuses: ['no', 'error'],
    nothing: ['nothing', 'question'],
    unjudged: ['doubt', 'warning'],
  } as const satisfies Record<string, readonly ['yes' | 'doubt' | 'no' | 'nothing', IconName]>
  const wireState =
    wire.failing > 0
      ? (['no', 'error'] as const)
      : wire.plaintext > 0
        ? (['doubt', 'warning'] as const)
        : wire.working > 0
          ? states.accepts
          : states.nothing
  return (
    <>
      <span className={look(states[apiServer][0])}>
        <Icon name={states[apiServer][1]} />
        {text.verdicts.apiServer[apiServer](errors('yaml', 'api-server'))}
      </span>
      <span className={look(states[controller][0])}>
        <Icon name={states[controller][1]} />
        {text.verdicts.controller[controller](errors('controller'))}
      </span>
      <span className={look(wireState[0])}>
        <Icon name={wireState[1]} />
        {text.verdicts.wire(wire)}
      </span>
    </>
  )
}
