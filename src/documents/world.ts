import type { Document } from './documents.js'

/** The other objects of the same text, by kind, namespace and name. */
export class World {
  private readonly byName = new Map<string, Document>()
  private readonly byKind = new Map<string, Document[]>()

  constructor(
    readonly documents: readonly Document[],
    /** What a missing namespace means. */
    readonly defaultNamespace: string,
  ) {
    for (const document of documents) {
      if (document.kind === null) continue
      const ofKind = this.byKind.get(document.kind)
      if (ofKind) ofKind.push(document)
      else this.byKind.set(document.kind, [document])
      if (document.name === null) continue
      const key = this.key(document.kind, this.namespaceOf(document), document.name)
      if (!this.byName.has(key)) this.byName.set(key, document)
    }
  }

  namespaceOf(document: Document): string {
    return document.namespace ?? this.defaultNamespace
  }

  /** The object with that index. */
  at(index: number): Document | undefined {
    return this.documents[index]
  }

  /** All objects of a kind, in the order of the text. */
  all(kind: string): readonly Document[] {
    return this.byKind.get(kind) ?? []
  }

  find(kind: string, namespace: string, name: string): Document | undefined {
    return this.byName.get(this.key(kind, namespace, name))
  }

  /** The object of that kind and name, whatever its namespace: of kinds that stand in none. */
  named(kind: string, name: string): Document | undefined {
    return this.all(kind).find((each) => each.name === name)
  }

  private key(kind: string, namespace: string, name: string): string {
    return JSON.stringify([kind, namespace, name])
  }

  /** What is worked out of all objects once, by the function that does it. */
  once<T>(work: (world: World) => T): T {
    if (!this.results.has(work)) this.results.set(work, work(this))
    return this.results.get(work) as T
  }

  private readonly results = new Map<unknown, unknown>()
}
