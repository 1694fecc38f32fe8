import type { None } from './coded.js'
import type { TextForm } from '../../schema/forms.js'

/** What the API server says of structure. */
export interface StructureParams {
  required: { field: string; meant?: string }
  'not-a-string': { field: string }
  'unsupported-value': { value: string | number; supported: readonly string[]; meant?: string }
  'wrong-type': { found: string; expected: string; text: string; meant?: string }
  placeholder: { text: string; expected: string }
  'too-short': { value: string; minimum: number }
  'too-long': { maximum: number }
  'too-small': { value: number; minimum: number }
  'too-large': { value: number; maximum: number }
  'too-few': { count: number; minimum: number }
  'too-many': { count: number; maximum: number }
  'too-few-properties': { count: number; minimum: number }
  'too-many-properties': { count: number; maximum: number }
  pattern: { value: string; pattern: string; meant?: string }
  form: { value: string; form: TextForm; meant?: string }
  format: { value: string; format: string }
  'not-a-multiple': { value: number; multipleOf: number }
  'no-alternative': { at: string; fit: 'all' | 'any' | 'one' | 'none'; fitting: number }
  'duplicate-item': { value: string }
  'owner-refused': { kind: string }
  'two-controllers': None
  'finalizers-exclude': None
  'resource-version': None
  'not-json': { key: string }
}
