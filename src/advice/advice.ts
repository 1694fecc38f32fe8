import { aboutRenamed } from '../verdict/renamed.js'
import { provideRenames } from '../verdict/renames-store.js'
import { provideTraps } from './store.js'
import { traps } from './table.js'

// What the first picture needs: the page imports this file beside its own code. `every.ts` has all there are.
provideTraps(traps)
provideRenames(aboutRenamed)
