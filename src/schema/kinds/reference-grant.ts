import { list, object, type ObjectSchema } from '../language.js'
import { kubernetesObject } from '../core/metadata.js'
import { groupName, kindName, namespaceName, objectName } from './references.js'

/** `ReferenceGrant` of the Gateway API, v1beta1. */
export function referenceGrant(): ObjectSchema {
  const group = groupName({ help: 'reference.group' })
  const kind = kindName({ help: 'reference.kind' })
  const from = object(
    { group, kind, namespace: namespaceName('grant.from.namespace') },
    { required: ['group', 'kind', 'namespace'] },
  )
  const to = object({ group, kind, name: objectName('grant.to.name') }, { required: ['group', 'kind'] })
  const spec = object(
    {
      from: list(from, { minItems: 1, maxItems: 16, help: 'grant.from' }),
      to: list(to, { minItems: 1, maxItems: 16, help: 'grant.to' }),
    },
    { required: ['from', 'to'], help: 'spec' },
  )
  return kubernetesObject({ spec }, [], { status: false })
}
