import type { LaterWords } from '../en/later'
import { later as english } from '../en/later'
import { apply } from './apply'
import { forms } from './forms'
import { stageWords } from './stage'

export const later: LaterWords = { ...english, apply, forms, stageWords }
