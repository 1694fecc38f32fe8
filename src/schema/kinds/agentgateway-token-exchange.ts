import type { HelpKey } from '../../words/help.js'
import type { Json } from '../../yaml/nodes.js'
import { below } from '../reading.js'
import { forbiddenUnless, forbiddenWhen, holds, requiredWhen, together } from '../constraints.js'
import { integer, list, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { location, source } from './agentgateway-location.js'
import { secretReference } from './agentgateway-references.js'
import { backendReference } from './references.js'
import { choice, expressions, short } from './agentgateway-texts.js'

// Tokens that the gateway fetches in the client's name, from 1.4 on (domain: agentgateway, section 2.7).

/** `auth.oauthTokenExchange`: RFC 8693, or RFC 7523 with grant type JwtBearer. */
export function oauthTokenExchange(differences: Differences): ObjectSchema {
  return object(
    {
      backendRef: backendReference('tokenExchange.backendRef', { namespace: true }),
      path: PATH,
      grantType: choice(differences, ['JwtBearer', 'TokenExchange'], 'tokenExchange.grantType'),
      clientAuth: clientAuth(differences),
      subjectToken: object(
        { source: source('token.source'), tokenType: string({ help: 'token.type' }) },
        { help: 'tokenExchange.subjectToken' },
      ),
      actorToken: ACTOR,
      requestedTokenType: oneOf(['AccessToken', 'Jwt', 'IdToken', 'IdJag'], {
        help: 'tokenExchange.requestedTokenType',
      }),
      audiences: list(short(), { minItems: 1, maxItems: 64, help: 'tokenExchange.audiences' }),
      scopes: texts('tokenExchange.scopes'),
      resources: texts('tokenExchange.resources'),
      additionalParams: expressions(64, 'tokenExchange.additionalParams'),
      location: location('tokenExchange.location'),
      cache: CACHE,
    },
    {
      required: ['backendRef'],
      rules: [
        forbiddenWhen('grantType', 'JwtBearer', 'actorToken'),
        forbiddenWhen('grantType', 'JwtBearer', 'requestedTokenType'),
        holds('refused-value', (self) => below(self, 'requestedTokenType') !== 'IdJag', {
          field: 'requestedTokenType',
          value: 'IdJag',
        }),
      ],
      help: 'auth.oauthTokenExchange',
    },
  )
}

/** `auth.crossAppAccess`: a token of the identity provider, then one of the resource's own authorization server. */
export function crossAppAccess(differences: Differences): ObjectSchema {
  const server = (help: HelpKey): Schema =>
    object(
      {
        backendRef: backendReference('tokenExchange.backendRef', { namespace: true }),
        path: PATH,
        clientAuth: clientAuth(differences),
      },
      { required: ['backendRef', 'clientAuth'], help },
    )
  return object(
    {
      identityProvider: server('crossAppAccess.identityProvider'),
      resourceAuthorizationServer: server('crossAppAccess.resourceAuthorizationServer'),
      audience: short('crossAppAccess.audience'),
      subjectToken: object({ source: source('token.source') }, { help: 'tokenExchange.subjectToken' }),
      scopes: texts('tokenExchange.scopes'),
      resources: texts('tokenExchange.resources'),
      cache: CACHE,
    },
    { required: ['audience', 'identityProvider', 'resourceAuthorizationServer'], help: 'auth.crossAppAccess' },
  )
}

const texts = (help: HelpKey): Schema => list(string(), { minItems: 1, maxItems: 64, help })

const PATH = string({ pattern: /^\//, help: 'tokenExchange.path' })

const CACHE = object(
  {
    inMemory: object(
      { maxEntries: integer({ help: 'tokenCache.maxEntries' }), defaultTtl: string({ help: 'tokenCache.defaultTtl' }) },
      { help: 'tokenCache' },
    ),
  },
  { help: 'tokenExchange.cache' },
)

const ACTOR = object(
  {
    source: source('token.source'),
    tokenType: string({ help: 'token.type' }),
    mayAct: oneOf(['Required'], { help: 'actorToken.mayAct' }),
  },
  // Required is the only value of mayAct.
  { required: ['source'], rules: [forbiddenUnless('tokenType', 'Jwt', 'mayAct')], help: 'tokenExchange.actorToken' },
)

/** How the gateway proves who it is. */
function clientAuth(differences: Differences): ObjectSchema {
  return object(
    {
      clientId: string({ minLength: 1, help: 'clientAuth.clientId' }),
      method: choice(differences, ['ClientSecretBasic', 'ClientSecretPost', 'PrivateKeyJwt'], 'clientAuth.method'),
      secretRef: secretReference(differences, 'clientAuth.secretRef', { key: true }),
      privateKeyJwt: privateKeyJwt(differences),
    },
    {
      required: ['clientId'],
      rules: [
        requiredWhen('method', 'PrivateKeyJwt', 'privateKeyJwt'),
        forbiddenUnless('method', 'PrivateKeyJwt', 'privateKeyJwt'),
        forbiddenWhen('method', 'PrivateKeyJwt', 'secretRef'),
        // A public client sends its id alone, which only this method does.
        holds(
          'credential-needed',
          (self) => ['secretRef', 'privateKeyJwt'].some((name) => below(self, name) !== undefined) || isPost(self),
        ),
      ],
      help: 'tokenExchange.clientAuth',
    },
  )
}

function privateKeyJwt(differences: Differences): ObjectSchema {
  return object(
    {
      signingKeyRef: secretReference(differences, 'privateKeyJwt.signingKeyRef', { key: true }),
      alg: choice(differences, ['ES256', 'ES384', 'PS256', 'RS256', 'RS384', 'RS512'], 'privateKeyJwt.alg'),
      kid: string({ help: 'privateKeyJwt.kid' }),
      assertionAudience: string({ minLength: 1, help: 'privateKeyJwt.assertionAudience' }),
      certificateRef: secretReference(differences, 'privateKeyJwt.certificateRef', { key: true }),
      certificateHeader: choice(differences, ['x5c', 'x5t#S256'], 'privateKeyJwt.certificateHeader'),
    },
    {
      required: ['assertionAudience', 'signingKeyRef'],
      rules: [together('certificateRef', 'certificateHeader')],
      help: 'clientAuth.privateKeyJwt',
    },
  )
}

const isPost = (self: Json): boolean => below(self, 'method') === 'ClientSecretPost'
