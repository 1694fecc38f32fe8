import type { ApplyWords } from '../apply.js'
import { answers, checks } from './checks.js'
import { companions } from './companions.js'

export const applyWords: ApplyWords = { companions, checks, answers }
