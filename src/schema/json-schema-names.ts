import { releaseId, type Release, type ServedKind } from '../releases/release.js'

/** The groups whose kinds have a JSON Schema: those of the products, and the Gateway API's. Core kinds have better ones elsewhere. */
const GROUPS = /(?:^|\.)(?:kgateway|agentgateway)\.dev$|^gateway\.networking\.k8s\.io$/

/** Where the JSON Schema of a kind at a release stands, below `schemas/`; null where there is none. */
export function schemaNameOf(
  release: Pick<Release, 'product' | 'version'>,
  { group, kind }: Pick<ServedKind, 'group' | 'kind'>,
): string | null {
  return GROUPS.test(group) ? `${releaseId(release)}/${kind}.json` : null
}
