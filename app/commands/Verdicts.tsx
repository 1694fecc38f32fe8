import { Fragment } from 'react'
import type { Finding, Reading, Summary } from '../../src/index'
import { countOf } from '../engine/lookup'
import { leadTo } from '../form/lead'
import { Icon, type IconName } from '../ui/icons'
import { text } from '../words'

type Look = 'accepted' | 'yes' | 'doubtful' | 'refused' | 'neutral'

interface Chip {
  readonly look: Look
  readonly icon: IconName
  readonly words: string
  /** What stands behind it. */
  readonly behind: Finding | undefined
}

/** What the three parties say, one after another as a text meets them. Green only where all three say yes. */
export function Verdicts({ analysis }: { readonly analysis: Reading }) {
  return chipsOf(analysis).map(({ look, icon, words, behind }, i) => (
    <Fragment key={i}>
      {i > 0 && (
        <span className="then" aria-hidden="true">
          ›
        </span>
      )}
      {behind ? (
        <button type="button" className={`chip ${look}`} onClick={() => leadTo(behind, analysis)}>
          <Icon name={icon} />
          {words}
        </button>
      ) : (
        <span className={`chip ${look}`}>
          <Icon name={icon} />
          {words}
        </span>
      )}
    </Fragment>
  ))
}

const OF_SERVER = ['yaml', 'api-server'] as const satisfies readonly Finding['source'][]

function chipsOf(analysis: Reading): readonly Chip[] {
  const { apiServer, controller, wire } = analysis.verdict
  const errors = (...sources: readonly Finding['source'][]): number => countOf(analysis, 'error', ...sources)
  const first = (severity: Finding['severity'], ...sources: readonly Finding['source'][]): Finding | undefined =>
    analysis.findings.find((each) => each.severity === severity && sources.includes(each.source))
  const all = isAllWell(analysis.verdict)
  const states = {
    accepts: { look: all ? 'accepted' : 'yes', icon: 'check' },
    refuses: { look: 'refused', icon: 'error' },
    nothing: { look: 'neutral', icon: 'question' },
    unjudged: { look: 'doubtful', icon: 'warning' },
  } as const satisfies Record<string, Pick<Chip, 'look' | 'icon'>>
  return [
    {
      ...states[apiServer],
      words: text.verdicts.apiServer[apiServer](errors(...OF_SERVER)),
      behind: first('error', ...OF_SERVER),
    },
    {
      ...states[controller],
      words: text.verdicts.controller[controller](errors('controller')),
      behind: first('error', 'controller'),
    },
    {
      ...(wire.failing > 0
        ? states.refuses
        : wire.plaintext > 0
          ? states.unjudged
          : wire.working > 0
            ? states.accepts
            : states.nothing),
      words: text.verdicts.wire(wire),
      behind: first('error', 'wire') ?? (wire.plaintext > 0 ? first('warning', 'advice') : undefined),
    },
  ]
}

function isAllWell({ apiServer, controller, wire }: Summary): boolean {
  const isClear = wire.failing + wire.undetermined + wire.plaintext === 0
  return apiServer === 'accepts' && controller === 'accepts' && isClear && wire.working > 0
}
