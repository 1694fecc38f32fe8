import type { HelpKey } from '../../words/help.js'
import { atLeastOneOf, forbiddenUnless, startsWith, type Rule } from '../constraints.js'
import { list, object, string, type ListSchema, type ObjectSchema, type Schema } from '../language.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { backendReference } from './references.js'
import { choice, expression, short } from './agentgateway-texts.js'

/** Access logs; from 1.0 on they can be sent on. */
export function accessLog(differences: PolicyDifferences): ObjectSchema {
  const { exporters, targetPorts } = differences
  const otlp = {
    ...exporter(differences, 'GRPC'),
    ...(targetPorts && { filter: expression('telemetry.filter'), attributes: attributes() }),
  }
  return object(
    {
      filter: expression('telemetry.filter'),
      attributes: attributes(),
      ...(exporters && {
        otlp: object(otlp, { required: ['backendRef'], rules: PATH_OF_HTTP, help: 'frontend.accessLog.otlp' }),
      }),
    },
    { help: 'frontend.accessLog' },
  )
}

/** Traces; before 1.0 they go over HTTP where nothing else is said, and have no path of their own. */
export function tracing(differences: PolicyDifferences): ObjectSchema {
  const { exporters, targetPorts } = differences
  return object(
    {
      ...exporter(differences, exporters ? 'GRPC' : 'HTTP'),
      randomSampling: expression('frontend.tracing.randomSampling'),
      clientSampling: expression('frontend.tracing.clientSampling'),
      ...(targetPorts && { filter: expression('telemetry.filter') }),
      attributes: attributes(),
      resources: list(namedExpression(), { help: 'frontend.tracing.resources' }),
    },
    { required: ['backendRef'], rules: exporters ? PATH_OF_HTTP : [], help: 'frontend.tracing' },
  )
}

/** Labels of metrics, from 1.2 on. */
export function metrics(): ObjectSchema {
  const add = named('frontend.metrics.attributes.add', { maxItems: 16, itemKeys: ['name'] })
  const labels = object({ add }, { rules: [atLeastOneOf('add')], help: 'frontend.metrics.attributes' })
  return object({ attributes: labels }, { required: ['attributes'], help: 'frontend.metrics' })
}

const PATH_OF_HTTP: readonly Rule[] = [forbiddenUnless('protocol', 'HTTP', 'path'), startsWith('path', '/')]

/** Where data goes over OTLP. */
function exporter(differences: PolicyDifferences, usual: 'GRPC' | 'HTTP'): Record<string, Schema> {
  return {
    backendRef: backendReference('telemetry.backendRef', { namespace: true }),
    protocol: choice(differences, ['HTTP', 'GRPC'], 'telemetry.protocol', usual),
    ...(differences.exporters && { path: string({ minLength: 1, maxLength: 1024, help: 'telemetry.path' }) }),
  }
}

function attributes(): ObjectSchema {
  const remove = list(string({ minLength: 1, maxLength: 64 }), {
    minItems: 1,
    maxItems: 32,
    help: 'telemetry.attributes.remove',
  })
  return object(
    { remove, add: named('telemetry.attributes.add') },
    { rules: [atLeastOneOf('remove', 'add')], help: 'telemetry.attributes' },
  )
}

const named = (
  help: HelpKey,
  limits: { readonly maxItems?: number; readonly itemKeys?: readonly string[] } = {},
): ListSchema => list(namedExpression(), { minItems: 1, ...limits, help })

const namedExpression = (): ObjectSchema =>
  object(
    { name: short('telemetry.attribute.name'), expression: expression('telemetry.attribute.expression') },
    { required: ['expression', 'name'] },
  )
