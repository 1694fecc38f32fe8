import { expect, test } from 'vitest'
import { releaseId } from './release.js'
import { releasesNamedIn } from './named-in.js'

const named = (text: string): readonly string[] => releasesNamedIn(text).map(releaseId)

test.each([
  [
    'cr.kgateway.dev/kgateway-dev/kgateway:v2.0.5\ncr.kgateway.dev/kgateway-dev/envoy-wrapper:v2.0.5',
    ['kgateway@2.0.5'],
  ],
  ['ghcr.io/kgateway-dev/kgateway:v2.0.0-rc.1', ['kgateway@2.0.0-rc.1']],
  ['kgateway:2.0.0-beta2', ['kgateway@2.0.0-beta2']],
  // The data plane's own version is no release; the controller's is.
  ['ghcr.io/agentgateway/agentgateway:0.10.3\ncr.kgateway.dev/kgateway-dev/kgateway:v2.1.1', ['kgateway@2.1.1']],
  [
    'NAME      NAMESPACE        REVISION  CHART                  APP VERSION\nkgateway  kgateway-system  1         kgateway-v2.1.2        v2.1.2',
    ['kgateway@2.1.2'],
  ],
  ['cr.agentgateway.dev/controller:v1.3.1\ncr.agentgateway.dev/agentgateway:v1.3.1', ['agentgateway@1.3.1']],
  ['agentgateway 1.5.0', ['agentgateway@1.5.0']],
  ['nginx:1.27.0, kgateway:v0.0.1', []],
  ['', []],
])('%s', (text, releases) => {
  expect(named(text)).toEqual(releases)
})
