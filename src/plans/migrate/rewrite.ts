import type { MigrationCode, MigrationParams } from '../../model/codes/migration.js'
import { schemaAt, type ObjectSchema } from '../../schema/language.js'
import { printDocument } from '../../yaml/edit/print.js'
import { isPresent, nodeAt, stringOf, toJson, type Json, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import type { Step } from '../edits.js'
import { Draft, Impossible } from './draft.js'
import { Moves } from './moves.js'

/**
 * One object that is written anew, field by field. Steps are gathered and made by `commit`; until then paths are those of
 * the object before them, and values are read there.
 */
export class Rewrite {
  private steps: Step[] = []

  constructor(
    private readonly draft: Draft,
    readonly index: number,
    /** What the object may hold when it is done. */
    readonly schema: ObjectSchema,
    private readonly moves: Moves,
  ) {}

  get root(): YamlNode {
    const root = this.draft.documents[this.index]?.root
    if (!root) throw new Impossible()
    return root
  }

  at(path: Path): YamlNode | undefined {
    return nodeAt(this.root, path)
  }

  has(path: Path): boolean {
    return isPresent(this.at(path))
  }

  /** Whether the target has such a field. */
  takes(path: Path): boolean {
    return schemaAt(this.schema, path) !== undefined
  }

  set(path: Path, value: Json): void {
    this.steps.push({ path, change: { do: 'set', value } })
  }

  remove(path: Path): void {
    this.steps.push({ path, change: { do: 'remove' } })
  }

  rename(path: Path, to: string): void {
    this.steps.push({ path, change: { do: 'rename', to } })
  }

  /**
   * Copies a value, comments and all, to another place; `at` is where in the new value it stands, `since` the field from
   * which on comments come along.
   */
  copy(from: Path, to: Path, since: Path = from, at: readonly string[] = []): void {
    const value = at.reduceRight<Json>((inner, part) => ({ [part]: inner }), toJson(this.at(from)))
    this.steps.push({ path: to, change: { do: 'set', value, keep: { from, at, since } } })
  }

  /** A new object right behind this one, to be written in the same way; this one must be committed, or not begun. */
  beside(value: Json): Rewrite {
    this.draft.add(this.index, printDocument(value))
    return new Rewrite(this.draft, this.index + 1, this.schema, new Moves())
  }

  /** A copy of another object of the text, to be led on without it; null where the text does not hold it. */
  aside(kind: string, name: string): Rewrite | null {
    const namespace = stringOf(this.at(['metadata', 'namespace'])) ?? null
    // Those before this one in the text are led on already.
    const found = this.draft.first.find(
      (each) => each.kind === kind && each.name === name && each.namespace === namespace,
    )
    if (!found?.root) return null
    return new Rewrite(new Draft(printDocument(toJson(found.root))), 0, this.schema, new Moves())
  }

  /** The conversion ends here, and says why. */
  impossible(path: Path, what: MigrationParams['in-the-way']['what'], item: string): never {
    throw new Impossible([{ index: this.index, path: this.moves.before(path), params: { what, item } }])
  }

  commit(): void {
    const { steps } = this
    this.steps = []
    this.draft.edit(this.index, steps, this.schema)
  }

  /** A note about a field by its place now; it tells where the field was in the text before. */
  note<Code extends MigrationCode>(path: Path, code: Code, params: MigrationParams[Code]): void {
    this.draft.note(this.index, this.moves.before(path), code, params)
  }

  /** Tells that a field has another name or place. */
  moved(from: Path, to: Path): void {
    this.moves.add(from, to)
  }
}
