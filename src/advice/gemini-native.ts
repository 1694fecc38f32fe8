import { isPlaceholder } from '../verdict/placeholders.js'
import { isPresent, nodeAt, stringOf } from '../yaml/nodes.js'
import { blocksOf } from './blocks.js'
import type { Hit, Trap } from './trap.js'

/** A proxy made for the OpenAI form gets Gemini's own, on the client's path or a fixed one (domain: agentgateway-1.5-1.7, N1, section 3.4). */
export const geminiNativeBody: Trap = {
  code: 'gemini-native-body',
  needs: 'gemini-native',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, host }): Hit<'gemini-native-body'>[] => {
      const [path, prefix] = ['path', 'pathPrefix'].map((field) => isPresent(nodeAt(member.node, [field])))
      if (member.provider?.id !== 'gemini' || host === null || !(path || (member.host && !prefix))) return []
      return [
        {
          severity: 'warning',
          source: 'advice',
          path: path ? [...member.path, 'path'] : (member.host?.path ?? member.path),
          params: { host },
          open: 'gemini-behind-proxy',
        },
      ]
    }),
}

/** API keys of Google begin so; an access token with `ya29.` (domain: agentgateway-1.5-1.7, N2). */
const FITS = /^(?:AIza|ya29\.)/

/** A key of another form stays where it is (N2). */
export const geminiKey: Trap = {
  code: 'gemini-key-not-moved',
  needs: 'gemini-native',
  find: (view) =>
    view.endpoints.some(({ member }) => member.provider?.id === 'gemini')
      ? blocksOf(view, 'auth').flatMap(({ document, path, node }): Hit<'gemini-key-not-moved'>[] => {
          const key = stringOf(nodeAt(node, ['key']))
          const isPlain = key === undefined || key === '' || FITS.test(key) || isPlaceholder(key)
          return isPlain || isPresent(nodeAt(node, ['location']))
            ? []
            : [{ severity: 'warning', source: 'advice', document, path: [...path, 'key'], params: {} }]
        })
      : [],
}
