import type { Endpoint } from '../../../connection/endpoints.js'
import type { Coded } from '../../../model/codes/coded.js'
import type { MigrationParams } from '../../../model/codes/migration.js'
import { groups } from '../../../shapes/groups.js'
import { schemaAt, type ObjectSchema } from '../../../schema/language.js'
import type { Shape } from '../../../shapes/shape.js'
import type { Path } from '../../../yaml/path.js'
import type { Step } from '../../edits.js'
import type { Difference } from '../differences.js'

/** An endpoint before, and what the text as it is now makes of it on the target. */
export interface Pair {
  readonly before: Endpoint
  readonly after: Endpoint
  readonly differences: readonly Difference[]
  /** The object of the text as it is now. */
  readonly index: number
  readonly shape: Shape
  readonly schema: ObjectSchema
  readonly isSingle: boolean
}

/** A change that might make an endpoint what it was, and what is said of it. */
export interface Offer {
  readonly steps: readonly Step[]
  readonly at: Path
  readonly say: Coded<MigrationParams>
}

/** Looks at what differs and offers ways to keep it, the best one first; each is tried, and stays only where it helps. */
export type Keeper = (pair: Pair) => readonly Offer[]

/** Where the policies of a member stand: its own, of a single provider the backend's; null where the shape has none. */
export function policiesOf({ shape, after, isSingle }: Pair): Path | null {
  if (shape !== groups) return null
  return isSingle ? ['spec', 'policies'] : [...after.member.path, 'policies']
}

/** Whether the target has a field. */
export const takes = ({ schema }: Pair, path: Path): boolean => schemaAt(schema, path) !== undefined
