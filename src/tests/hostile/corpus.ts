import { bombs } from './bombs.js'
import { breaks } from './breaks.js'
import { characters } from './characters.js'
import type { HostileInput } from './input.js'
import { marks } from './marks.js'
import { names } from './names.js'
import { large } from './size.js'

/** Every hostile input, by families; made by code, so that the repository stays small. */
export const hostileInputs: readonly HostileInput[] = [...bombs, ...marks, ...breaks, ...characters, ...names, ...large]
