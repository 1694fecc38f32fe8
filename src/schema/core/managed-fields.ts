import { entryOf, isPresent, itemsOf, stringOf, type YamlNode } from '../../yaml/nodes.js'
import { isOfForm, type TextForm } from '../forms.js'
import { any, list, object, string, type ListSchema } from '../language.js'
import type { PartFault } from '../violation.js'

const help = 'metadata.server'

/** In bytes (apimachinery v1.34, apis/meta/v1/validation, ValidateManagedFields and ValidateFieldManager). */
const LONGEST = { manager: 128, subresource: 256 } as const

/** `metadata.managedFields`; `fieldsV1` may be any JSON. */
export function managedFields(): ListSchema {
  const entry = object(
    {
      manager: string({ help }),
      operation: string({ help }),
      apiVersion: string({ help }),
      time: string({ form: 'rfc3339', minLength: 1, help }),
      fieldsType: string({ help }),
      fieldsV1: any({ help }),
      subresource: string({ help }),
    },
    { nullable: true },
  )
  return list(entry, { check: entryFaults, help })
}

/** An operation must be there; all else may be missing or empty. */
function* entryFaults(entries: YamlNode): Generator<PartFault> {
  for (const [index, entry] of itemsOf(entries).entries()) {
    const part = (name: string): Part | null => {
      const node = entryOf(entry, name)?.value
      // What is no text is told by its type.
      const text = isPresent(node) ? stringOf(node) : ''
      return text === undefined ? null : { text, path: [index, name], place: node ?? entry }
    }
    yield* formFault(part('operation'), 'field-operation')
    yield* formFault(part('fieldsType'), 'fields-type')
    yield* formFault(part('manager'), 'field-manager')
    for (const [name, maximum] of Object.entries(LONGEST)) yield* lengthFault(part(name), maximum)
  }
}

interface Part {
  readonly text: string
  readonly path: PartFault['path']
  readonly place: YamlNode
}

function* formFault(part: Part | null, form: TextForm): Generator<PartFault> {
  if (part && !isOfForm(part.text, form))
    yield { code: 'form', params: { value: part.text, form }, path: part.path, place: part.place }
}

function* lengthFault(part: Part | null, maximum: number): Generator<PartFault> {
  if (part && new TextEncoder().encode(part.text).length > maximum)
    yield { code: 'too-long', params: { maximum }, path: part.path, place: part.place }
}
