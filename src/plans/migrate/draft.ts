import { readDocuments, type Document } from '../../documents/documents.js'
import { coded, type Coded } from '../../model/codes/coded.js'
import type { MigrationCode, MigrationNote, MigrationParams } from '../../model/codes/migration.js'
import type { ObjectSchema } from '../../schema/language.js'
import { applyChange, changeSet, compose, type ChangeSet } from '../../yaml/change-set.js'
import type { Path } from '../../yaml/path.js'
import type { Step } from '../edits.js'
import { planChange, type PlanStep } from '../plan.js'
import { note } from './note.js'

/** A step made no sense in the text as it is, so the whole conversion of that object is taken back. */
export class Impossible extends Error {
  constructor(readonly why: readonly Reason[] = []) {
    super()
  }
}

/** What stands in the way of a conversion, and where in the text as it is. */
export interface Reason {
  readonly index: number
  readonly path: Path
  readonly params: MigrationParams['in-the-way']
}

type Saved = Pick<Draft, 'text' | 'change' | 'documents' | 'notes' | 'origins'>

/** A text on its way to another release: each step is a plan, made on what those before it have left, and all are one change. */
export class Draft {
  text: string
  change: ChangeSet
  documents: readonly Document[]
  /** The objects of the text before. */
  readonly first: readonly Document[]
  notes: readonly MigrationNote[] = []
  /** For each object of the text as it is now, the object of the text before that it came of. */
  origins: readonly number[]

  constructor(private readonly before: string) {
    this.text = before
    this.change = changeSet(before, [])
    this.first = readDocuments(before)
    this.documents = this.first
    this.origins = this.documents.map(({ index }) => index)
  }

  note<Code extends MigrationCode>(index: number | null, path: Path, code: Code, params: MigrationParams[Code]): void {
    this.say(index, path, coded(code, params))
  }

  say(index: number | null, path: Path, what: Coded<MigrationParams>): void {
    this.notes = [...this.notes, note(index === null ? null : (this.origins[index] ?? null), path, what)]
  }

  /** Changes one object; new fields go to the place that the schema gives them. Throws `Impossible` where a step makes no sense. */
  edit(index: number, steps: readonly Step[], schema: ObjectSchema | null): void {
    if (steps.length > 0) this.make([{ do: 'change', document: index, steps }], schema)
  }

  /** A new document behind one of the text; it came of the same object. */
  add(after: number, text: string): void {
    this.make([{ do: 'add', after, text }], null)
    const at = after + 1
    this.origins = [...this.origins.slice(0, at), this.origins[after] ?? 0, ...this.origins.slice(at)]
  }

  remove(index: number): void {
    this.make([{ do: 'remove', document: index }], null)
    this.origins = this.origins.filter((_, i) => i !== index)
  }

  /** Makes an exact change of the text as it is. */
  exact(change: ChangeSet): void {
    this.make([{ do: 'exact', change }], null)
  }

  /** Does something as a whole or not at all; whether it was done. */
  attempt(work: () => void): boolean {
    const saved = this.save()
    try {
      work()
      return true
    } catch (error) {
      if (!(error instanceof Impossible)) throw error
      this.restore(saved)
      for (const { index, path, params } of error.why) this.note(index, path, 'in-the-way', params)
      return false
    }
  }

  /** Everything as it is now, to come back to. */
  save(): Saved {
    const { text, change, documents, notes, origins } = this
    return { text, change, documents, notes, origins }
  }

  restore(saved: Saved): void {
    Object.assign(this, saved)
  }

  private make(steps: readonly PlanStep[], schema: ObjectSchema | null): void {
    const documents = this.documents.map((document) => ({ ...document, served: schema && { schema } }))
    const made = planChange({ text: this.text, documents }, { steps, dropped: [] })
    if (!made) throw new Impossible()
    this.change = compose(this.before, this.change, made)
    this.text = applyChange(this.text, made)
    this.documents = readDocuments(this.text)
  }
}
