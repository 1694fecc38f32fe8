import { aboutRenamed } from '../verdict/renamed.js'
import { provideRenames } from '../verdict/renames-store.js'
import { provideTraps } from './store.js'
import { traps } from './table.js'

// For whoever runs the engine at once: the command line, the worker, tests. The page imports this file beside its own code.
provideTraps(traps)
provideRenames(aboutRenamed)
