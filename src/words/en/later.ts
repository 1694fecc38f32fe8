import { provideLaterWords } from '../words.js'
import { words } from './en.js'
import { findings } from './findings.js'
import { migration } from './migration.js'
import { offers } from './offers.js'
import { unsure } from './unsure.js'
import { assumptions, openFacts, reasons } from './reasons.js'

// The sentences of findings and reasons. Answers can be shown before they are there: the page loads them after its first picture.
provideLaterWords(words, { findings, reasons, openFacts, assumptions, offers, migration, unsure })
