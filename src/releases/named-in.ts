import { findRelease, releases } from './table.js'
import { releaseId, type Release } from './release.js'

/** An image or a chart by its last name, then its version: `…/kgateway:v2.0.5`, `agentgateway-v1.2.1`, `kgateway 2.1.0`. */
const NAMED =
  /\b(kgateway|agentgateway)(?:-(?:controller|proxy|crds))?(?:\/[\w.-]+)?[\s:@-]+v?(\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)\.?\d+)?)/gi

/**
 * The releases that a text names: image tags, the output of `helm list`, a version in words. The controller's come first;
 * the data plane's image has a version of its own in kgateway (domain: agentgateway, section 1), which names no release.
 * @param text what somebody copied from a cluster
 * @returns each release once, in the order in which the text names them
 */
export function releasesNamedIn(text: string, table: readonly Release[] = releases): readonly Release[] {
  const found = [...text.matchAll(NAMED)].flatMap(([, product = '', version = '']) => {
    const id = `${product.toLowerCase()}@${version.replace(/-(beta|rc)\.?(\d+)$/, (_, kind: string, n: string) => `-${kind}${kind === 'rc' ? '.' : ''}${n}`)}`
    return findRelease(id, table) ?? []
  })
  return found.filter((release, i) => found.findIndex((each) => releaseId(each) === releaseId(release)) === i)
}
