import type { LaterWords } from '../en/later'
import { later as english } from '../en/later'
import { apply } from './apply'

export const later: LaterWords = { ...english, apply }
