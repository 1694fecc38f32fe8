/** A text that nobody means well with. It is made when it is used, so that large ones cost nothing until then. */
export interface HostileInput {
  readonly family: string
  readonly name: string
  readonly make: () => string
}

type Texts = Readonly<Record<string, string | (() => string)>>

/** One named family of inputs. */
export function family(name: string, texts: Texts): HostileInput[] {
  return Object.entries(texts).map(([label, text]) => ({
    family: name,
    name: label,
    make: typeof text === 'string' ? () => text : text,
  }))
}

/** As many pieces as asked for, each made from its number, as one text. */
export function many(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join('')
}

/** Texts by the words that name them. */
export function each<T>(items: readonly T[], label: (item: T) => string, text: (item: T) => string): Texts {
  return Object.fromEntries(items.map((item): [string, () => string] => [label(item), () => text(item)]))
}
