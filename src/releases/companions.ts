import { configMap } from '../schema/core/config-map.js'
import { secret } from '../schema/core/secret.js'
import { service } from '../schema/core/service.js'
import type { ObjectSchema } from '../schema/language.js'
import type { ServedKind } from './release.js'

const core = (kind: string, schema: ObjectSchema): ServedKind => ({
  group: '',
  version: 'v1',
  kind,
  schema,
  shape: null,
})

/** What stands beside backends and no CRD serves: the core kinds of Kubernetes. */
export const companions: readonly ServedKind[] = [
  core('Secret', secret()),
  core('ConfigMap', configMap()),
  core('Service', service()),
]
