import type { DiagnosisWords } from '../diagnoses.js'
import { answers } from './diagnoses-answers.js'
import { gateway } from './diagnoses-gateway.js'
import { kubectl } from './diagnoses-kubectl.js'
import { status } from './diagnoses-status.js'

/** kubectl、控制器、网关、curl 和提供商的输出是什么意思。 */
export const diagnosisWords: DiagnosisWords = { ...kubectl, ...status, ...gateway, ...answers }
