import { azureEndpoint } from './azure-endpoint.js'
import { azureBecomesOpenai } from './azure-becomes-openai.js'
import { bedrockSecretMissing, tokenSecretMissing } from './agentgateway-secret.js'
import { anthropicVersion } from './anthropic-version.js'
import { bedrockSecret } from './bedrock-secret.js'
import { clientHost } from './client-host.js'
import { clientsChoosePath, prefixReachesProvider } from './client-path.js'
import { apiKeyForCloud, cloudSecretKeys, emptySessionToken } from './cloud-secrets.js'
import { caReferenceKind, oldTlsPolicy } from './tls-policy.js'
import { clusterNamePublicCa } from './cluster-name-public-ca.js'
import { competingPolicies } from './competing-policies.js'
import { emptyGroups } from './empty-groups.js'
import { policyDropsBackend, policyWithoutEffect } from './envoy-policies.js'
import { endpointPicker } from './endpoint-picker.js'
import { failoverMoves, failoverNeedsHealth, failoverOn429, healthWithoutEviction } from './failover.js'
import { gatewayClass } from './gateway-class.js'
import { geminiPassthrough } from './gemini-passthrough.js'
import { aiBlocksReplaced, defaultHostRetrusted, tlsBlockReplaced } from './replaced-blocks.js'
import { implicitCredentialsLost, pathNeedsHost, prefixForV1Only } from './lost-with-host.js'
import { hostNotAName } from './host-not-a-name.js'
import { inlineBearer } from './inline-bearer.js'
import { inlineMissing } from './inline-missing.js'
import { inlineToken } from './inline-token.js'
import { istioPlaintext } from './istio-plaintext.js'
import { mixedAsClient, mixedProviders, routeConfigurationRefused } from './mixed-providers.js'
import { portOutOfRange } from './port-out-of-range.js'
import { istioAnnotation } from './istio-annotation.js'
import { routeRewritesHost } from './route-rewrites-host.js'
import { authHeaderOverwritten } from './auth-header.js'
import { modelCustomTarget, modelTarget, modelUrl } from './model-refused.js'
import { modelNotAttached } from './model-attached.js'
import { modelHidden } from './model-hidden.js'
import { modelUrlTls, modelUrlWithoutPath } from './model-url.js'
import { modelsOff } from './models-off.js'
import { misdirectedPolicy, misdirectedRoute, selectorsIgnored } from './misdirected.js'
import { danglingRoute } from './dangling-route.js'
import { droppedAtApply } from './dropped-at-apply.js'
import { olderBody } from './older-body.js'
import { noFailover } from './no-failover.js'
import { noGatewayApiTls, noTlsPolicy } from './no-tls-policy.js'
import { policyReference } from './policy-reference.js'
import { poolSecrets } from './pool-secrets.js'
import { providerNotOnEnvoy } from './provider-not-on-envoy.js'
import { publicPlaintext } from './public-plaintext.js'
import { awsWithoutName, azureWithoutMethod, emptyCredentials } from './rejected-credentials.js'
import { referenceGrant, routeWithPort } from './route-reference.js'
import { secretKey, secretNotText } from './secret-key.js'
import { secretNameless } from './secret-nameless.js'
import { secretRefMissing } from './secret-ref-missing.js'
import { shortHost } from './short-host.js'
import { straySecretRef } from './stray-secret-ref.js'
import { tlsPortInPlaintext } from './tls-port-in-plaintext.js'
import { tlsToPlainPort } from './tls-to-plain-port.js'
import type { Trap } from './trap.js'
import { productionPlaintext, productionUnverified } from './production.js'
import { requestRefused } from './request-refused.js'
import { tlsRejected } from './tls-rejected.js'
import { trustNothing } from './trust-nothing.js'
import { vertexGlobal } from './vertex-global.js'
import { aiPolicyJoins } from './ai-policies.js'
import { bedrockSecondHost } from './bedrock-second-host.js'
import { geminiKey, geminiNativeBody } from './gemini-native.js'
import { identityOfThree } from './identity-of-three.js'
import { messagesBecomeResponses } from './messages-become-responses.js'
import { servicePolicyApplies } from './service-policies.js'
import { spiffeAnyWorkload, spiffeKeyExchange } from './spiffe.js'
import { tcpIgnored } from './tcp-ignored.js'
import { awsRegionMissing } from './aws-region.js'
import { aiExtensionOff, aiPolicyCrashes, routeWithoutTimeout } from './envoy-routes.js'
import { firstMemberCounts } from './first-member.js'
import { foundrySuffix } from './foundry-suffix.js'
import { authHeaderIgnored, keyNotMoved } from './key-left.js'
import { routeTypeMissing } from './route-type.js'
import { routeNotAttached } from './route-attached.js'
import { nameInTwoGroups } from './same-name.js'
import { serviceTlsPort } from './service-tls-port.js'
import { bearerTwice, secretLineBreak } from './secret-values.js'
import { addressVerified, namesNotRead } from './verified-names.js'

/** Every trap; those that cost the backend its connections first. */
export const traps: readonly Trap[] = [
  olderBody,
  droppedAtApply,
  modelsOff,
  modelUrl,
  modelCustomTarget,
  modelTarget,
  modelNotAttached,
  modelHidden,
  modelUrlTls,
  modelUrlWithoutPath,
  mixedProviders,
  secretRefMissing,
  emptyGroups,
  secretNameless,
  secretKey,
  secretNotText,
  portOutOfRange,
  istioAnnotation,
  inlineMissing,
  poolSecrets,
  policyDropsBackend,
  policyReference,
  cloudSecretKeys,
  apiKeyForCloud,
  bedrockSecretMissing,
  emptyCredentials,
  azureWithoutMethod,
  awsWithoutName,
  tlsRejected,
  requestRefused,
  routeWithPort,
  routeConfigurationRefused,
  providerNotOnEnvoy,
  azureBecomesOpenai,
  mixedAsClient,
  routeRewritesHost,
  authHeaderOverwritten,
  gatewayClass,
  referenceGrant,
  competingPolicies,
  tokenSecretMissing,
  noTlsPolicy,
  noGatewayApiTls,
  tlsToPlainPort,
  istioPlaintext,
  publicPlaintext,
  tlsPortInPlaintext,
  hostNotAName,
  trustNothing,
  productionPlaintext,
  productionUnverified,
  shortHost,
  policyWithoutEffect,
  clusterNamePublicCa,
  clientHost,
  azureEndpoint,
  bedrockSecret,
  emptySessionToken,
  endpointPicker,
  failoverNeedsHealth,
  failoverOn429,
  healthWithoutEviction,
  failoverMoves,
  misdirectedPolicy,
  misdirectedRoute,
  danglingRoute,
  selectorsIgnored,
  aiBlocksReplaced,
  tlsBlockReplaced,
  defaultHostRetrusted,
  caReferenceKind,
  oldTlsPolicy,
  implicitCredentialsLost,
  pathNeedsHost,
  prefixForV1Only,
  prefixReachesProvider,
  clientsChoosePath,
  noFailover,
  inlineBearer,
  straySecretRef,
  geminiPassthrough,
  vertexGlobal,
  anthropicVersion,
  inlineToken,
  spiffeKeyExchange,
  spiffeAnyWorkload,
  geminiNativeBody,
  geminiKey,
  messagesBecomeResponses,
  servicePolicyApplies,
  aiPolicyJoins,
  tcpIgnored,
  identityOfThree,
  bedrockSecondHost,
  aiPolicyCrashes,
  routeNotAttached,
  aiExtensionOff,
  routeTypeMissing,
  nameInTwoGroups,
  bearerTwice,
  secretLineBreak,
  firstMemberCounts,
  authHeaderIgnored,
  keyNotMoved,
  awsRegionMissing,
  foundrySuffix,
  serviceTlsPort,
  namesNotRead,
  addressVerified,
  routeWithoutTimeout,
]
