import type { DiagnosisWords } from '../diagnoses.js'
import { answers } from './diagnoses-answers.js'
import { gateway } from './diagnoses-gateway.js'
import { kubectl } from './diagnoses-kubectl.js'
import { status } from './diagnoses-status.js'

/** What the answers of kubectl, controllers, gateways, curl and providers mean. */
export const diagnosisWords: DiagnosisWords = { ...kubectl, ...status, ...gateway, ...answers }
