import type { FindingParams } from '../../model/codes/codes.js'
import type { FindingWords } from '../say.js'
import { rules } from './api-server.js'
import { reading } from './reading.js'
import { structure } from './structure.js'
import { traps } from './traps.js'

/** 所有发现的句子。 */
export const findings: FindingWords<FindingParams> = { ...reading, ...structure, ...rules, ...traps }
