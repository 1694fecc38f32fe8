import { contentOf } from '../connection/contents.js'
import type { Document } from '../documents/documents.js'
import { placesIn, type Place } from '../documents/references.js'
import { TOKEN_KEY } from '../providers/secret-keys.js'
import { servedKind } from '../releases/release.js'
import { schemaAt, type Schema } from '../schema/language.js'
import { membersOf } from '../shapes/shape.js'
import { secretOf, tokensOf } from '../shapes/token.js'
import { withParts } from '../shapes/url-part.js'
import { entryOf, isPresent, nodeAt, resolve, stringOf } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { referencesOf, secretEntries } from './references.js'
import type { Hit, Trap, View } from './trap.js'

/** Fields that hold a name, which goes out or is looked up letter by letter. */
const NAMES = new Set([
  'model',
  'deploymentName',
  'deployment',
  'projectId',
  'projectName',
  'resourceName',
  'region',
  'location',
  'publisher',
  'apiVersion',
  'name',
  'roleArn',
  'identifier',
])

/** Blanks, and quotes of whatever make, at an end. */
const AROUND = /^[\s"'`\u2018-\u201f]+|[\s"'`\u2018-\u201f]+$/g

/** A model or a name with a blank or a quote at its end is another one (the API server has no pattern for them). */
export const blankAround: Trap = {
  code: 'blank-around',
  find: ({ document }) =>
    namesIn(document).flatMap(({ path, value }): Hit<'blank-around'>[] => {
      const right = value.replaceAll(AROUND, '')
      return right === value || right === ''
        ? []
        : [
            {
              severity: 'warning',
              source: 'advice',
              path,
              params: { value, right },
              fix: { path, change: { do: 'set', value: right } },
            },
          ]
    }),
}

/** Nobody nests names deeper. */
const DEEPEST = 31

function placesInSpec({ root }: Document): readonly Place[] {
  return [...placesIn(root)].filter(({ path }) => path[0] === 'spec' && path.length <= DEEPEST)
}

function namesIn(document: Document): readonly { path: Path; value: string }[] {
  return placesInSpec(document).flatMap(({ written, path }) => {
    const value = stringOf(written)
    return value !== undefined && NAMES.has(String(path.at(-1))) ? [{ path, value }] : []
  })
}

/** Ends of paths that requests have anyway: what stands before them is the prefix. */
const API_PATH = /\/(?:chat\/completions|completions|responses|embeddings|messages|rerank|models)\/?$/

/** A prefix, or a base URL, that holds the whole path already: the gateway puts the path behind it once more (domain: agentgateway, section 4.3; agentgateway-1.5-1.7, section 6.3). */
export const prefixRepeatsPath: Trap = {
  code: 'prefix-repeats-path',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member }): Hit<'prefix-repeats-path'>[] => {
      const hit = (path: Path, found: string, right: string, value: string): Hit<'prefix-repeats-path'> => ({
        severity: 'warning',
        source: 'advice',
        path,
        params: { path: found, right },
        fix: { path, change: value === '' ? { do: 'remove' } : { do: 'set', value } },
      })
      const prefix = stringOf(entryOf(member.node, 'pathPrefix')?.value)
      if (prefix !== undefined && API_PATH.test(prefix)) {
        const right = prefix.replace(API_PATH, '')
        return [hit([...member.path, 'pathPrefix'], prefix, right, right)]
      }
      const url = stringOf(entryOf(member.node, 'baseURL')?.value)
      const own = url === undefined ? '' : (/^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? '')
      if (url === undefined || !API_PATH.test(own)) return []
      const right = own.replace(API_PATH, '')
      return [hit([...member.path, 'baseURL'], own, right, withParts(url, { path: right }))]
    }),
}

/** What keys of providers begin with. */
const KEY_FORM = /^(?:Bearer )?(?:sk-|AIza|gsk_|xai-|hf_|AKIA|pplx-|nvapi-|r8_|sk_)[\w-]{6,}/

/** A key that was encoded once too often: `data` takes base64, `stringData` the key itself. */
export const encodedTwice: Trap = {
  code: 'encoded-twice',
  find: (view) => {
    const names = new Set([
      ...tokensOf(membersOf(view.backend)).flatMap(({ member }) => secretOf(member) ?? []),
      ...referencesOf(view).flatMap(({ kind, name }) => (kind === 'Secret' ? [name] : [])),
    ])
    return [...names].flatMap((name) => {
      const secret = view.world.find('Secret', view.namespace, name)
      return secret ? secretEntries(secret).flatMap(({ name: key }) => twice(view, secret.index, name, key)) : []
    })
  },
}

function twice({ world, namespace }: View, document: number, secret: string, key: string): Hit<'encoded-twice'>[] {
  const content = contentOf(world, 'Secret', namespace, secret, key)
  if (content.is !== 'bytes' || KEY_FORM.test(content.bytes)) return []
  const inner = decoded(content.bytes.trim())
  if (inner === null || !KEY_FORM.test(inner)) return []
  const root = world.at(document)?.root
  const field = isPresent(nodeAt(root, ['stringData', key])) ? 'stringData' : 'data'
  const path = [field, key]
  const value = field === 'data' ? content.bytes.trim() : inner
  return [
    {
      severity: 'warning',
      source: 'advice',
      document,
      path,
      params: { secret, key: key || TOKEN_KEY },
      fix: { document, path, change: { do: 'set', value } },
    },
  ]
}

function decoded(text: string): string | null {
  if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(text) || text.length % 4 !== 0) return null
  try {
    return atob(text)
  } catch {
    return null
  }
}

/**
 * A field without a value is dropped before anything reads it, where `{}` would say that its defaults are meant: a TLS block
 * is not there, a provider is not chosen (domain: agentgateway, section 2: null values).
 */
export const emptyFieldDropped: Trap = {
  code: 'empty-field-dropped',
  find: ({ document, release }) => {
    const { apiVersion, kind } = document
    const schema = apiVersion && kind ? servedKind(release, apiVersion, kind)?.schema : undefined
    if (!schema) return []
    return placesInSpec(document).flatMap(({ written, path }): Hit<'empty-field-dropped'>[] => {
      const place = isPresent(resolve(written)) ? undefined : schemaAt(schema, path)
      if (!place || !mayBeEmpty(place) || typeof path.at(-1) === 'number') return []
      return [
        {
          severity: 'warning',
          source: 'advice',
          path,
          params: { field: String(path.at(-1)) },
          fix: { path, change: { do: 'set', value: {} } },
        },
      ]
    })
  },
}

/** An object that may stand there without any field, and says something so. */
const mayBeEmpty = (schema: Schema): boolean =>
  schema.type === 'object' &&
  schema.nullable !== true &&
  schema.required.length === 0 &&
  (schema.minProperties ?? 0) === 0 &&
  !(schema.rules ?? []).some(({ rule }) => rule === 'at-least-one-of' || rule === 'exactly-one-of')
