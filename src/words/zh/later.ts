import { findings } from '../en/findings.js'
import { migration } from '../en/migration.js'
import { offers } from '../en/offers.js'
import { assumptions, openFacts, reasons } from '../en/reasons.js'
import { unsure } from '../en/unsure.js'
import { provideLaterWords } from '../words.js'
import { companions } from './companions.js'
import { words } from './zh.js'

provideLaterWords(words, { findings, reasons, openFacts, assumptions, offers, migration, unsure, companions })
