import { fieldsOf, resolve, type Entry, type MapNode, type YamlNode } from '../nodes.js'

/** The values of a map's merge keys, and where what they bring in goes. */
interface Merging {
  readonly merged: Entry[]
  readonly sources: MapNode[]
  readonly values: readonly YamlNode[]
}

/** The merge keys of a document. Nothing is copied before it is known that it does not explode. */
export class Merges {
  private readonly byMap = new Map<MapNode, Merging>()

  add(map: MapNode, merging: Merging): void {
    this.byMap.set(map, merging)
  }

  /** The values of a map's merge keys. */
  of(map: MapNode): readonly YamlNode[] {
    return this.byMap.get(map)?.values ?? []
  }

  /** Brings in what merge keys name; `refuse` hears of values that are no maps. Maps come in the order in which they end, so those that a map merges are done before it. */
  apply(refuse: (value: YamlNode) => void): void {
    for (const [map, merging] of this.byMap) {
      const names = new Set(map.entries.map(({ name }) => name))
      for (const value of merging.values) merge(merging, value, names, refuse)
    }
  }
}

/** The fields that `<<` brings in: those of the first map that has them (goyaml.v2 decode.go, merge). */
function merge(
  { merged, sources }: Merging,
  value: YamlNode,
  names: Set<string>,
  refuse: (value: YamlNode) => void,
): void {
  const target = resolve(value)
  // A map that is named again brings in nothing more.
  const named = new Set(target.kind === 'seq' ? target.items.map(resolve) : [target])
  if ([...named].some(({ kind }) => kind !== 'map')) refuse(value)
  for (const source of named) {
    if (source.kind === 'map') sources.push(source)
    for (const entry of fieldsOf(source)) {
      if (names.has(entry.name)) continue
      names.add(entry.name)
      merged.push(entry)
    }
  }
}
