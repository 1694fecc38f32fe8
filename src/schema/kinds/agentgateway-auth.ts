import { atLeastOneOf, atMostOneOf, exactlyOneOf, forbiddenUnless, requires } from '../constraints.js'
import { list, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { location } from './agentgateway-location.js'
import { secretReference } from './agentgateway-references.js'
import { expression, short } from './agentgateway-texts.js'
import { crossAppAccess, oauthTokenExchange } from './agentgateway-token-exchange.js'

/** `policies.auth`: one kind of credential; from 1.4 on further ones beside it (domain: agentgateway, sections 2.2 to 2.7). */
export function auth(differences: Differences): ObjectSchema {
  const kinds = kindsOf(differences)
  const names = Object.keys(kinds)
  if (!differences.credentials) return oneCredential(differences, kinds)
  const credentials = list(credential(differences), { minItems: 1, maxItems: 8, help: 'auth.credentials' })
  return object(
    { ...kinds, location: LOCATION, credentials },
    {
      rules: [atLeastOneOf('credentials', ...names), atMostOneOf(...names), requires('location', ...PLACED)],
      help: 'auth',
    },
  )
}

/** A credential of one of these kinds (section 2.7). */
export function authBy(differences: Differences, ...names: string[]): ObjectSchema {
  return oneCredential(
    differences,
    Object.fromEntries(Object.entries(kindsOf(differences)).filter(([name]) => names.includes(name))),
  )
}

/** The kinds of credentials that are written into the request. */
const PLACED = ['key', 'secretRef', 'passthrough']

function oneCredential(differences: Differences, kinds: Readonly<Record<string, Schema>>): ObjectSchema {
  const names = Object.keys(kinds)
  const placed = names.filter((name) => PLACED.includes(name))
  const hasPlace = differences.location && placed.length > 0
  const ofPlace = hasPlace && placed.length < names.length ? [requires('location', ...placed)] : []
  return object(
    { ...kinds, ...(hasPlace && { location: LOCATION }) },
    { rules: [exactlyOneOf(...names), ...ofPlace], help: 'auth' },
  )
}

function kindsOf(differences: Differences): Record<string, Schema> {
  const { health, credentials } = differences
  return {
    key: string({ maxLength: 2048, secret: true, help: 'auth.key' }),
    secretRef: secretReference(differences, 'auth.secretRef', { key: true }),
    passthrough: object({}, { help: 'auth.passthrough' }),
    aws: aws(differences),
    ...(health && { azure: azure(differences), gcp: gcp(differences) }),
    ...(credentials && {
      oauthTokenExchange: oauthTokenExchange(differences),
      crossAppAccess: crossAppAccess(differences),
    }),
  }
}

/** From 1.2 on (section 2.5). */
const LOCATION = location('auth.location')

function credential(differences: Differences): ObjectSchema {
  const secretRef = secretReference(differences, 'auth.credential.secretRef', { key: true })
  return object({ secretRef, location: LOCATION }, { required: ['location', 'secretRef'] })
}

function aws(differences: Differences): ObjectSchema {
  const secretRef = secretReference(differences, 'auth.aws.secretRef')
  if (!differences.assumeRole) return object({ secretRef }, { required: ['secretRef'], help: 'auth.aws' })
  return object(
    {
      secretRef,
      assumeRole: assumeRole(differences),
      ...(differences.credentials && { region: short('auth.aws.region') }),
      serviceName: short('auth.aws.serviceName'),
    },
    { rules: [atMostOneOf('secretRef', 'assumeRole')], help: 'auth.aws' },
  )
}

/** From 1.3 on (section 2.6), with sessions from 1.4 on (section 2.7). */
function assumeRole({ credentials }: Differences): ObjectSchema {
  const tag = object(
    {
      key: string({ minLength: 1, maxLength: 128, help: 'assumeRole.tag.key' }),
      value: string({ maxLength: 256, help: 'assumeRole.tag.value' }),
      expression: expression('assumeRole.tag.expression'),
    },
    { required: ['key'], rules: [exactlyOneOf('value', 'expression')] },
  )
  const session = {
    sessionName: string({ pattern: /^[\w+=,.@-]{2,64}$/, help: 'assumeRole.sessionName' }),
    sessionNameExpression: expression('assumeRole.sessionNameExpression'),
    tags: list(tag, { maxItems: 50, itemKeys: ['key'], help: 'assumeRole.tags' }),
  } as const
  const roleArn = string({
    minLength: 1,
    pattern: /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/.+$/,
    help: 'assumeRole.roleArn',
  })
  return object(
    { roleArn, ...(credentials && session) },
    {
      required: ['roleArn'],
      rules: credentials ? [atMostOneOf('sessionName', 'sessionNameExpression')] : [],
      help: 'auth.aws.assumeRole',
    },
  )
}

/** From 1.0 on (section 2.3). */
function azure(differences: Differences): ObjectSchema {
  const { credentials } = differences
  const identity = {
    clientId: string({ help: 'managedIdentity.clientId' }),
    objectId: string({ help: 'managedIdentity.objectId' }),
    resourceId: string({ help: 'managedIdentity.resourceId' }),
  } as const
  const fields = {
    secretRef: secretReference(differences, 'auth.azure.secretRef'),
    managedIdentity: object(identity, { required: Object.keys(identity), help: 'auth.azure.managedIdentity' }),
    ...(credentials && { workloadIdentity: object({}, { help: 'auth.azure.workloadIdentity' }) }),
  }
  return object(fields, { rules: credentials ? [atMostOneOf(...Object.keys(fields))] : [], help: 'auth.azure' })
}

/** From 1.0 on (section 2.3); its Secret from 1.2 on (section 2.5). */
function gcp(differences: Differences): ObjectSchema {
  return object(
    {
      type: oneOf(['AccessToken', 'IdToken'], { help: 'auth.gcp.type' }),
      audience: short('auth.gcp.audience'),
      ...(differences.location && { secretRef: secretReference(differences, 'auth.gcp.secretRef', { key: true }) }),
    },
    { rules: [forbiddenUnless('type', 'IdToken', 'audience')], help: 'auth.gcp' },
  )
}
