import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read, type Reading } from '../../reading.js'
import { releaseId, type Release, type ServedKind } from '../../releases/release.js'
import { LINE, releases } from '../../releases/table.js'
import { offeredProviders, type ServedShape } from '../../shapes/shape.js'
import type { Provider } from '../../providers/provider.js'
import { applyChange } from '../../yaml/change-set.js'
import { printDocument } from '../../yaml/edit/print.js'
import type { Json } from '../../yaml/nodes.js'
import { newMember } from '../change.js'
import { planChange } from '../plan.js'
import { companionsOf } from './companions.js'
import { allTogether } from './effect.js'

/** Every way to name a credential, in policies; which of them a release has its own verdict tells. */
const AUTHS: Readonly<Record<string, Json>> = {
  none: null,
  secretRef: { secretRef: { name: 'key' } },
  'another key': { secretRef: { name: 'key', key: 'api-key' } },
  passthrough: { passthrough: {} },
  'aws by Secret': { aws: { secretRef: { name: 'aws' } } },
  'aws by pod': { aws: {} },
  'azure by Secret': { azure: { secretRef: { name: 'azure' } } },
  'azure by pod': { azure: { workloadIdentity: {} } },
  'gcp by Secret': { gcp: { secretRef: { name: 'gcp' } } },
  'gcp by pod': { gcp: {} },
}

/** Services known by name alone are all alike: an address, and a key. */
const authsOf = (provider: Provider, { shape }: ServedShape): readonly [string, Json][] =>
  Object.entries(AUTHS).filter(
    ([how]) => !shape.parents || !provider.inModel?.preset || how === 'none' || how === 'secretRef',
  )

const withShape = (release: Release) =>
  release.kinds.flatMap((kind) => (kind.shape ? [{ kind, served: { shape: kind.shape, schema: kind.schema } }] : []))

function textOf(kind: ServedKind, served: ServedShape, provider: Provider, auth: Json): string {
  const member = newMember(provider, served, null)
  const spec = served.shape.single.slice(1).reduceRight<Json>((inner, part) => ({ [part]: inner }), member) as Record<
    string,
    Json
  >
  return printDocument({
    apiVersion: `${kind.group}/${kind.version}`,
    kind: kind.kind,
    metadata: { name: 'llm' },
    spec: {
      ...(kind.kind === 'Backend' && { type: 'AI' }),
      ...(served.shape.parents && { parentRefs: [{ name: 'gw' }] }),
      ...spec,
      ...(auth !== null && { policies: { auth } }),
    },
  })
}

const errorsOf = ({ findings }: Reading) =>
  findings.filter(({ severity }) => severity === 'error').map(({ code, path, document }) => ({ code, path, document }))

describe('companions', () => {
  // A row without a change answers as the row before it.
  const unchanged = new Set(LINE.flatMap(([id, , change]) => (change ? [] : [id])))
  for (const release of releases.filter((each) => !unchanged.has(releaseId(each)))) {
    const settings = { ...DEFAULT_SETTINGS, release: releaseId(release) }
    const texts = withShape(release).flatMap(({ kind, served }) =>
      offeredProviders(served).flatMap((provider) =>
        authsOf(provider, served).map(([how, auth]) => ({
          name: `${kind.kind} ${provider.id} ${how}`,
          text: textOf(kind, served, provider, auth),
        })),
      ),
    )
    for (const dataPlane of release.planes.map(({ id }) => id)) {
      it(`are valid and leave nothing open on ${releaseId(release)} ${dataPlane}`, () => {
        let tried = 0
        for (const { name, text } of texts) {
          const so = { ...settings, dataPlane, agentgatewayModels: release.agentgatewayModels && ('on' as const) }
          const before = read(text, so)
          if (!before.valid) continue
          tried++
          const plan = allTogether(text, so)
          const change = plan && planChange(before, plan)
          expect(change, name).not.toBeNull()
          const after = read(change ? applyChange(text, change) : '', so)
          expect({ name, errors: errorsOf(after) }).toEqual({ name, errors: errorsOf(before) })
          const open = companionsOf(after, so).filter(({ standing }) => 'plan' in standing)
          expect(
            open.map(({ id }) => id),
            name,
          ).toEqual([])
          expect(
            after.endpoints.flatMap(({ assumes }) => assumes),
            name,
          ).toEqual([])
        }
        expect(tried).toBeGreaterThan(0)
      })
    }
  }
})
