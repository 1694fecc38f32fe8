import { rules } from '../words/en/api-server.js'
import { assumptions, openFacts, reasons } from '../words/en/reasons.js'
import { traps as english } from '../words/en/traps.js'
import { provideLaterWords } from '../words/words.js'
import { en } from '../words/en/en.js'
import { aboutRenamed } from '../verdict/renamed.js'
import { provideRenames } from '../verdict/renames-store.js'
import { provideTraps } from './store.js'
import { traps } from './table.js'

// For whoever runs the engine at once: the command line, the worker, tests. The page imports this file beside its own code.
provideTraps(traps)
provideRenames(aboutRenamed)
provideLaterWords(en, { findings: { ...rules, ...english }, reasons, openFacts, assumptions })
