/** The fastest of several runs, in milliseconds, since others only slow work down; fast work is repeated until a clock can see it. */
export function milliseconds(work: () => unknown, runs = 9): number {
  work()
  const once = timed(work)
  const repeats = Math.max(1, Math.min(1000, Math.ceil(5 / Math.max(once, 0.005))))
  const times = Array.from({ length: runs }, () => timed(work, repeats) / repeats)
  return Math.min(...times)
}

/** How long some runs take together, in milliseconds. */
export function timed(work: () => unknown, repeats = 1): number {
  const start = performance.now()
  for (let i = 0; i < repeats; i++) work()
  return performance.now() - start
}

/** A table of sizes, with what each doubling of the size costs: 2 is linear. */
export function table(
  title: string,
  unit: string,
  rows: readonly { readonly size: number; readonly times: Readonly<Record<string, number>> }[],
): string {
  const names = Object.keys(rows[0]?.times ?? {})
  const lines = rows.map(({ size, times }, i) => {
    const before = rows[i - 1]
    const cells = names.map((name) => {
      const now = times[name] ?? 0
      const growth = before ? Math.pow(now / (before.times[name] ?? now), 1 / Math.log2(size / before.size)) : null
      return `${now.toFixed(3).padStart(10)} ${growth === null ? '      ' : `(×${growth.toFixed(1)})`.padStart(6)}`
    })
    return `${String(size).padStart(8)} ${cells.join('')}`
  })
  const head = `${unit.padStart(8)} ${names.map((name) => name.padStart(10) + ' '.repeat(7)).join('')}`
  return [`${title}; in ms, and in brackets what each doubling costs (2 is linear)`, head, ...lines, ''].join('\n')
}
