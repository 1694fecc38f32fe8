import { pool } from './carriers.js'
import { family, many, type HostileInput } from './input.js'

const bomb = (levels: number, fan: number): string =>
  `a0: &a0 [x, x]\n${many(levels, (i) => `a${i + 1}: &a${i + 1} [${many(fan, () => `*a${i},`)}]\n`)}`
const mapBomb = (levels: number, fan: number): string =>
  `a0: &a0 {x: y}\n${many(levels, (i) => `a${i + 1}: &a${i + 1} {${many(fan, (j) => `k${j}: *a${i},`)}}\n`)}`

export const bombs: readonly HostileInput[] = family('bombs', {
  'aliases, 5 levels of 10': bomb(5, 10),
  'aliases, 9 levels of 9': bomb(9, 9),
  'aliases, 20 levels of 2': bomb(20, 2),
  'aliases, 100 levels of 10': bomb(100, 10),
  'aliases, 1000 levels of 2': bomb(1000, 2),
  'aliases, 2 levels of 300': bomb(2, 300),
  'maps, 9 levels of 9': mapBomb(9, 9),
  'maps, 50 levels of 2': mapBomb(50, 2),
  'in a backend': pool({ before: `x:\n  ${bomb(9, 9).trimEnd().replaceAll('\n', '\n  ')}\n` }),
  'as a provider': pool({ before: `x:\n  ${bomb(6, 9).trimEnd().replaceAll('\n', '\n  ')}\n`, provider: 'x: *a6' }),
  'small enough to pass': pool({
    before: `x:\n  ${bomb(2, 4).trimEnd().replaceAll('\n', '\n  ')}\n`,
    provider: 'x: *a2',
  }),
  'a chain of aliases': () => many(20_000, (i) => `- &a${i} [${i === 0 ? 'x' : `*a${i - 1}`}]\n`),
  'a chain of merges': () => many(5000, (i) => `- &a${i} {${i === 0 ? '' : `<<: *a${i - 1}, `}k${i}: 1}\n`),
  'a merge of the same wide map': () =>
    `a: &a {${many(2000, (i) => `k${i}: 1,`)}}\n${many(2000, (i) => `m${i}: {<<: *a}\n`)}`,
  'a merge of a list with the same map': () =>
    `a: &a {${many(1000, (i) => `k${i}: 1,`)}}\nb: {<<: [${'*a,'.repeat(5000)}]}\n`,
  'merges that double': `a0: &a0 {x: y}\n${many(60, (i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}], k${i}: 1}\n`)}`,
  'a merge and a nested bomb': `${bomb(9, 9)}m: &m {k: *a9}\nn: {<<: *m}\n`,
})
