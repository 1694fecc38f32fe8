import {
  any,
  atLeastOneOf,
  atMostOneOf,
  exactlyOneOf,
  forbiddenUnless,
  list,
  object,
  oneOf,
  requires,
  string,
  type ObjectSchema,
  type Rule,
  type Schema,
} from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { secretReference } from './agentgateway-references.js'
import { TOKEN, expression, short } from './agentgateway-texts.js'

/** `policies.auth`: one kind of credential; from 1.4 on further ones beside it (domain: agentgateway, sections 2.2 to 2.7). */
export function auth(differences: Differences): ObjectSchema {
  const { health, location, credentials } = differences
  const kinds: Record<string, Schema> = {
    key: string({ maxLength: 2048, secret: true, help: 'auth.key' }),
    secretRef: secretReference(differences, 'auth.secretRef', { key: true }),
    passthrough: object({}, { help: 'auth.passthrough' }),
    aws: aws(differences),
    ...(health && { azure: azure(differences), gcp: gcp(differences) }),
    ...(credentials && { oauthTokenExchange: any({ help: 'auth.oauthTokenExchange' }), crossAppAccess: any({ help: 'auth.crossAppAccess' }) }),
  }
  const names = Object.keys(kinds)
  const fields = {
    ...kinds,
    ...(location && { location: LOCATION }),
    ...(credentials && { credentials: list(credential(differences), { minItems: 1, maxItems: 8, help: 'auth.credentials' }) }),
  }
  const ofKinds: readonly Rule[] = credentials ? [atLeastOneOf('credentials', ...names), atMostOneOf(...names)] : [exactlyOneOf(...names)]
  return object(fields, { rules: [...ofKinds, ...(location ? [requires('location', 'key', 'secretRef', 'passthrough')] : [])], help: 'auth' })
}

/** From 1.2 on (section 2.5). */
const LOCATION = object(
  {
    header: object(
      { name: string({ minLength: 1, maxLength: 256, pattern: TOKEN, help: 'location.header.name' }), prefix: short('location.header.prefix') },
      { required: ['name'], help: 'location.header' },
    ),
    queryParameter: object({ name: short('location.queryParameter.name') }, { required: ['name'], help: 'location.queryParameter' }),
    cookie: object({ name: short('location.cookie.name') }, { required: ['name'], help: 'location.cookie' }),
  },
  { rules: [exactlyOneOf('header', 'queryParameter', 'cookie')], help: 'auth.location' },
)

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
  const roleArn = string({ minLength: 1, pattern: /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/.+$/, help: 'assumeRole.roleArn' })
  return object(
    { roleArn, ...(credentials && session) },
    { required: ['roleArn'], rules: credentials ? [atMostOneOf('sessionName', 'sessionNameExpression')] : [], help: 'auth.aws.assumeRole' },
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
