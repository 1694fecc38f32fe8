import { stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'
import { withParts } from '../shapes/url-part.js'

/** A base URL without a path: up to 1.5 the client's path or /v1 follows, from 1.6 on nothing does (agentgateway-1.5-1.7, N7). */
export const modelUrlWithoutPath: Trap = {
  code: 'model-url-without-path',
  find: ({ endpoints, backend }) =>
    endpoints.flatMap(({ member, requests }): Hit<'model-url-without-path'>[] => {
      const { base, provider } = member
      const rule = requests[0]?.because.find(({ rule: each }) => EFFECTS.has(each))?.rule
      const effect = rule && EFFECTS.get(rule)
      if (!base || !backend.shape.isSwitched || !effect || (effect === 'root' && !provider?.prefixReplacesV1)) return []
      const isLost = effect === 'root' || (effect === 'client' && !provider?.prefixReplacesV1)
      return [
        {
          severity: isLost ? 'warning' : 'info',
          source: 'advice',
          path: base.path,
          params: { effect, provider: provider?.label ?? '' },
          ...(provider?.prefixReplacesV1 && {
            fix: {
              path: base.path,
              change: { do: 'set', value: withParts(stringOf(base.node) ?? '', { path: '/v1' }) },
            },
          }),
        },
      ]
    }),
}

const EFFECTS: ReadonlyMap<string, 'root' | 'client' | 'v1'> = new Map([
  ['path-base-is-root', 'root'],
  ['path-of-client-below-base', 'client'],
  ['path-base-has-none', 'v1'],
] as const)

/** http:// says plaintext, and a TLS block says TLS: the block wins (agentgateway-1.5-1.7, N14). */
export const modelUrlTls: Trap = {
  code: 'model-url-tls',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { base }, wire, host, port }): Hit<'model-url-tls'>[] =>
      base?.value.scheme === 'http' && wire.scheme === 'https'
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: base.path,
              params: { host: host ?? '', port: port ?? 0 },
              fix: {
                path: base.path,
                change: { do: 'set', value: withParts(stringOf(base.node) ?? '', { scheme: 'https' }) },
              },
            },
          ]
        : [],
    ),
}
