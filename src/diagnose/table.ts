import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import { controller } from './controller.js'
import { agentgateway, envoy, tlsFaults } from './gateway.js'
import { curl, http } from './http.js'
import { kubectl } from './kubectl.js'
import type { Kinds } from './message.js'
import { providerAnswers } from './providers.js'
import { status } from './status.js'

/** Every kind of message that is known, one file a family. */
export const messages: Kinds<DiagnosisCode> = {
  ...kubectl,
  ...status,
  ...controller,
  ...envoy,
  ...tlsFaults,
  ...agentgateway,
  ...curl,
  ...http,
  ...providerAnswers,
}
