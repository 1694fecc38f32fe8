import { azureEndpoint } from './azure-endpoint.js'
import { azureBecomesOpenai } from './azure-becomes-openai.js'
import { anthropicVersion } from './anthropic-version.js'
import { bedrockSecret } from './bedrock-secret.js'
import { clientPath } from './client-path.js'
import { emptyGroups } from './empty-groups.js'
import { policyDropsBackend, policyWithoutEffect } from './envoy-policies.js'
import { failoverNeedsHealth } from './failover-needs-health.js'
import { geminiPassthrough } from './gemini-passthrough.js'
import { hostNotAName } from './host-not-a-name.js'
import { inlineBearer } from './inline-bearer.js'
import { inlineMissing } from './inline-missing.js'
import { inlineToken } from './inline-token.js'
import { istioPlaintext } from './istio-plaintext.js'
import { mixedProviders } from './mixed-providers.js'
import { noFailover } from './no-failover.js'
import { noGatewayApiTls, noTlsPolicy } from './no-tls-policy.js'
import { policyReference } from './policy-reference.js'
import { poolSecrets } from './pool-secrets.js'
import { providerNotOnEnvoy } from './provider-not-on-envoy.js'
import { publicPlaintext } from './public-plaintext.js'
import { secretKey } from './secret-key.js'
import { secretRefMissing } from './secret-ref-missing.js'
import { shortHost } from './short-host.js'
import { straySecretRef } from './stray-secret-ref.js'
import { tlsPortInPlaintext } from './tls-port-in-plaintext.js'
import { tlsToPlainPort } from './tls-to-plain-port.js'
import type { Trap } from './trap.js'
import { vertexGlobal } from './vertex-global.js'

/** Every trap; those that cost the backend its connections first. */
export const traps: readonly Trap[] = [
  mixedProviders,
  secretRefMissing,
  emptyGroups,
  secretKey,
  inlineMissing,
  poolSecrets,
  policyDropsBackend,
  policyReference,
  providerNotOnEnvoy,
  azureBecomesOpenai,
  noTlsPolicy,
  noGatewayApiTls,
  tlsToPlainPort,
  istioPlaintext,
  publicPlaintext,
  tlsPortInPlaintext,
  hostNotAName,
  shortHost,
  policyWithoutEffect,
  azureEndpoint,
  bedrockSecret,
  failoverNeedsHealth,
  clientPath,
  noFailover,
  inlineBearer,
  straySecretRef,
  geminiPassthrough,
  vertexGlobal,
  anthropicVersion,
  inlineToken,
]
