/** The way to a value inside one document: field names and list indexes. */
export type Path = readonly (string | number)[]

/** A path as Kubernetes prints it: `spec.ai.groups[0].providers[1].host`; the whole document is "". */
export function formatPath(path: Path): string {
  let out = ''
  for (const part of path) {
    if (typeof part === 'number') out += `[${part}]`
    else if (out === '') out = part
    else out += `.${part}`
  }
  return out
}

/** Reads what `formatPath` printed; field names with dots or brackets can't be told apart and are split. */
export function parsePath(text: string): Path {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) => (index === undefined ? part : Number(index)))
}

/** Whether `inner` is `outer` or lies below it. */
export function isWithin(inner: Path, outer: Path): boolean {
  return outer.length <= inner.length && outer.every((part, i) => part === inner[i])
}

/** Whether two paths lead to one place. */
export const isSamePath = (a: Path, b: Path): boolean => a.length === b.length && isWithin(a, b)
