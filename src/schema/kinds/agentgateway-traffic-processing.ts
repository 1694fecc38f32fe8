import type { HelpKey } from '../../words/help.js'
import { boolean, map, object, oneOf, type ObjectSchema, type Schema } from '../language.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { conditionally } from './agentgateway-policy-parts.js'
import { backendReference } from './references.js'
import { choice, expression, expressions } from './agentgateway-texts.js'

/** A server that sees and changes requests and answers, in Envoy's protocol; with options from 1.3 on. */
export function extProc(differences: PolicyDifferences): ObjectSchema {
  const { inheritance, targetPorts } = differences
  const fields = {
    backendRef: backendReference('extProc.backendRef', { namespace: true }),
    ...(targetPorts && { failureMode: choice(differences, ['FailOpen', 'FailClosed'], 'traffic.failureMode') }),
    ...(inheritance && { processingOptions: processingOptions(differences) }),
    ...(targetPorts && {
      requestAttributes: expressions(64, 'extProc.requestAttributes'),
      responseAttributes: expressions(64, 'extProc.responseAttributes'),
      metadataContext: map(map(expression()), { maxProperties: 64, help: 'extProc.metadataContext' }),
    }),
  }
  return conditionally(differences, { fields, needs: ['backendRef'] }, 'traffic.extProc')
}

/** In 1.3 the values don't stand in alphabetical order yet. */
function processingOptions({ targetPorts }: PolicyDifferences): ObjectSchema {
  const ofBody = ['None', 'Buffered', 'BufferedPartial', 'FullDuplexStreamed']
  const ofTrailer = ['Skip', 'Send']
  const mode = (values: readonly string[], usual: string, help: HelpKey): Schema =>
    oneOf(targetPorts ? values.toSorted() : values, { default: usual, help })
  const body = mode(ofBody, 'FullDuplexStreamed', 'extProc.bodyMode')
  const header = mode(['Send', 'Skip'], 'Send', 'extProc.headerMode')
  const trailer = mode(ofTrailer, 'Send', 'extProc.trailerMode')
  return object(
    {
      requestHeaderMode: header,
      responseHeaderMode: header,
      requestBodyMode: body,
      responseBodyMode: body,
      requestTrailerMode: trailer,
      responseTrailerMode: trailer,
      allowModeOverride: boolean({ default: false, help: 'extProc.allowModeOverride' }),
    },
    { help: 'extProc.processingOptions' },
  )
}
