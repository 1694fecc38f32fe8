import type { None } from '../model/codes/coded.js'
import type { FindingCode } from '../model/codes/codes.js'
import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import { entryOf } from '../yaml/nodes.js'
import { atEndpoints, atFindings } from './places.js'
import { plain, type Kinds, type MessageKind } from './message.js'

type Log = Extract<DiagnosisCode, `log-${string}`>

const said = (pattern: RegExp, source: string, ...codes: readonly FindingCode[]): MessageKind<None> => ({
  family: 'controller',
  pattern,
  params: plain,
  places: (_, reading) => atFindings(reading, ...codes),
  source,
})

const PLUGIN = 'kgateway internal/kgateway/extensions2'

/** Lines of the controllers' logs. */
export const controller: Kinds<Log> = {
  'log-secret-key': said(
    /access_key is not a valid string/g,
    `${PLUGIN}/pluginutils/secrets.go @ v2.0.0`,
    'secret-key-missing',
    'secret-not-text',
  ),
  'log-inline-missing': said(
    /inline auth token must be set/g,
    `${PLUGIN}/pluginutils/secrets.go @ v2.0.0`,
    'inline-token-missing',
  ),
  'log-auth-header': {
    ...said(/auth header override is not supported/g, 'kgateway agentgateway plugin @ v2.1.0'),
    places: (_, reading) =>
      atEndpoints(reading, ({ member }) => entryOf(member.node, 'authHeader') !== undefined, ['authHeader']),
  },
  'log-panic-empty-group': said(
    /panic: runtime error: index out of range|index out of range \[0\] with length 0/g,
    `${PLUGIN}/plugins/backend/ai_model_cluster.go @ v2.0.0`,
    'group-without-members',
  ),
  'log-panic-secret-ref': said(
    /invalid memory address or nil pointer dereference/g,
    `${PLUGIN}/pluginutils/secrets.go @ v2.0.0`,
    'secret-ref-missing',
    'mixed-providers',
  ),
  'log-azure-format': said(/uses deprecated azureOpenAI format/g, 'agentgateway data plane @ v1.2.0'),
  'log-azure-method': said(/no valid Azure auth method/g, 'agentgateway controller @ v1.0.0', 'credential-rejected'),
  'log-aws-unsigned': said(/not using any auth for AWS/g, 'agentgateway controller @ v1.0.0', 'credential-rejected'),
  'log-route-config': said(
    /ExtProcPerRoute\w*\.?\w*:? .{0,80}value is required|ExtProcPerRouteValidationError/g,
    'envoy api/envoy/extensions/filters/http/ext_proc/v3/ext_proc.proto',
    'route-configuration-refused',
    'mixed-providers',
  ),
}
