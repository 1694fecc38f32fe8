import type { LaterWords } from '../en/later'
import { later as english } from '../en/later'

export const later: LaterWords = english
