import { entryOf, scalarOf, itemsOf, stringOf, type YamlNode } from '../../yaml/nodes.js'
import { boolean, list, object, string, type ListSchema } from '../language.js'
import type { PartFault } from '../violation.js'

/** `metadata.ownerReferences` (apimachinery v1.34, api/validation/objectmeta.go, validateOwnerReference). */
export function ownerReferences(): ListSchema {
  const owner = object(
    {
      apiVersion: string({ help: 'metadata.server' }),
      kind: string({ help: 'metadata.server' }),
      name: string({ help: 'metadata.server' }),
      uid: string({ help: 'metadata.server' }),
      controller: boolean({ help: 'metadata.server' }),
      blockOwnerDeletion: boolean({ help: 'metadata.server' }),
    },
    { nullable: true },
  )
  return list(owner, { check: ownerFaults, help: 'metadata.server' })
}

/** Of an owner nothing may be empty, and one alone controls. The server names no item; the mark is at it. */
function* ownerFaults(owners: YamlNode): Generator<PartFault> {
  let controlled = false
  for (const owner of itemsOf(owners)) {
    const field = (name: string): YamlNode | undefined => entryOf(owner, name)?.value
    const text = (name: string): string => stringOf(field(name)) ?? ''
    for (const name of ['apiVersion', 'kind', 'name', 'uid'])
      if ((name === 'apiVersion' ? versionOf(text(name)) : text(name)) === '')
        yield { code: 'too-short', params: { value: '', minimum: 1 }, path: [name], place: field(name) ?? owner }
    if (text('kind') === 'Event' && /^\/?v1$/.test(text('apiVersion')))
      yield { code: 'owner-refused', params: { kind: 'Event' }, path: [], place: field('kind') ?? owner }
    if (scalarOf(field('controller')) !== true) continue
    if (controlled) yield { code: 'two-controllers', params: {}, path: [], place: field('controller') ?? owner }
    controlled = true
  }
}

/** The version of `group/version` or `version`; empty for what is neither (apimachinery, schema.ParseGroupVersion). */
function versionOf(apiVersion: string): string {
  const [first = '', second, ...more] = apiVersion.split('/')
  return more.length > 0 ? '' : (second ?? first)
}
