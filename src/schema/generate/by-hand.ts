import {
  allOrNone,
  atLeastOneOf,
  atMostOneOf,
  exactlyOneOf,
  excludes,
  referenceTo,
  uniqueBy,
  type Rule,
} from '../constraints.js'
import type { FactRule, Word } from '../facts/node.js'

const word = (rule: Rule): Word => rule as Word

const TARGET = ['group', 'kind', 'name']
const PARENT = ['group', 'kind', 'namespace', 'name']
const PART = ['sectionName', 'port']

/**
 * What expressions stand for that the syntax tree alone does not show, by the hash of their canonical text. What is
 * entered here is held against the expression itself by `proof.test.ts`.
 */
export const BY_HAND: Readonly<Record<string, readonly FactRule[]>> = {
  // References.
  '28159d2fda': [{ rule: 'credential-reference' }],
  '0555f01b1e': [{ rule: 'port-of-service' }],
  '19880b8914': [word(referenceTo('backendRef', 'Service', 'inference.networking.k8s.io/InferencePool'))],
  // agentgateway.dev: backends and what policies share with them.
  bb04142b65: ['bytes'],
  '9535d947f5': ['frameSize'],
  da82cdb670: ['frameSize'],
  '24b784c2cd': ['urlOfHost'],
  '8676ab102b': ['urlPathNeedsHttp'],
  '7a697ee21a': ['urlPathOnce'],
  f7dcda924a: ['urlPathNeedsHttpProtocol'],
  '45cac1078e': ['noRequestForIdJag'],
  '278e5e2286': ['noIdJag'],
  '9cd5cdb8df': ['oneScope'],
  '03a58dcf32': ['pseudoHeader'],
  a44e83e977: ['clientCredential'],
  '63f0c2c590': ['wildcardKeys'],
  '6f1b87cbf7': ['wholeScope'],
  // AgentgatewayPolicy.
  '38dcea7f1a': ['oneProviderForMcp'],
  '00b58c1b8d': ['oneKind'],
  '26e2bc3327': ['conditionNeeded'],
  '20d9f87d33': ['mcpOnWholeBackend'],
  '15fda77c21': ['serviceSection'],
  '741b1a25a5': ['serviceSection'],
  // Beside `conditional` nothing else may stand, which another rule says.
  '9a3e696c7d': [word(atLeastOneOf('conditional', 'grpc', 'http')), word(atMostOneOf('grpc', 'http'))],
  b2513e0127: [word(exactlyOneOf('conditional', 'backendRef', 'url'))],
  // AgentgatewayModel.
  '9a505c30c8': ['whenNeeded'],
  b6c78673b8: ['modelPattern'],
  da96bf6719: ['virtualModelName'],
  '13ddb93ce4': ['baseNotLoopback'],
  '5acee4759c': ['baseNotLocalhost'],
  e817b93c29: ['baseNotLocalIpv6'],
  c0950ee3d4: ['baseNotLinkLocal'],
  '0f4bc6ad72': ['baseIsHttp'],
  // kgateway.
  e2d4b0a48c: ['positiveNumber'],
  '911e4b7622': ['windowSize'],
  // Gateway API: routes.
  // The values of the field allow nothing else.
  '7e2164714f': [],
  '7209de9c36': ['pathAbsolute'],
  '4c90c0e48c': ['pathNoDoubleSlash'],
  '318b0fb12f': ['pathNoDot'],
  c49ed8d205: ['pathNoDots'],
  '310f5aa818': ['pathNoEscapedSlash'],
  ed415fd0a3: ['pathNoEscapedSlashUpper'],
  '4a0ebd1137': ['pathNoFragment'],
  cc7380a8f6: ['pathNotToParent'],
  '907ec3267c': ['pathNotToSelf'],
  '39c965a1b5': ['pathCharacters'],
  '9c34c97423': [word(uniqueBy('name'))],
  e64098f220: ['matchesInAll'],
  '7cf166ef48': ['attemptWithinRequest'],
  d8b5b768df: [word(excludes('filters[].requestRedirect', 'backendRefs[]'))],
  c1aeb50cd7: ['rewritePrefix'],
  '30099abe6c': ['redirectPrefix'],
  '391572f9f9': ['targetRewritePrefix'],
  '0b6129900b': ['targetRedirectPrefix'],
  '69180682cb': [word(allOrNone(PART, PARENT))],
  '9daa6b3bd6': [word(uniqueBy(...PARENT, ...PART))],
  // Gateway API: gateways.
  '0151e62726': ['listenerTls'],
  '7a5c92ea1a': ['listenerTlsMode'],
  bc9270e26e: ['listenerHostname'],
  ab3bd51438: ['listenerCertificate'],
  '85a49d4f01': [word(uniqueBy('port', 'protocol', 'hostname'))],
  ee364b11b3: ['ipAddressOnce'],
  '951706cdde': ['hostnameOnce'],
  '3e707724b5': ['addressHostname'],
  c82c713c32: ['labelKeys'],
  '75e1db1b13': ['labelKeys'],
  // Gateway API: BackendTLSPolicy. An empty list of references counts as none.
  '146c5e9bc6': [word(atLeastOneOf('caCertificateRefs[]', 'wellKnownCACertificates'))],
  '1b368ee7ab': [word(atMostOneOf('caCertificateRefs[]', 'wellKnownCACertificates'))],
  ad1abe70e2: ['uriNeeded'],
  c969b9748e: ['uriMisplaced'],
  '3b6c323fca': ['hostnameNeeded'],
  d94ccc57e1: ['hostnameMisplaced'],
  ff6e8b2984: [word(allOrNone(['sectionName'], TARGET))],
  d369dbe068: [word(uniqueBy(...TARGET, 'sectionName'))],
}
