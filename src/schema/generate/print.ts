import type { FactKind, FactNode } from '../facts/node.js'

const HEAD = '// Written by `npm run crd` from the CRDs of the releases; not by hand.\n'

/** The file of all nodes, one a line: its number is its place. */
export const nodesFile = (nodes: readonly FactNode[]): string =>
  `${HEAD}import type { FactNode } from './node.js'\n\nexport const NODES: readonly FactNode[] = [\n${nodes
    .map((node, number) => `  /* ${number} */ ${JSON.stringify(node)},\n`)
    .join('')}]\n`

/** The file that says which kinds a release serves. */
export const releasesFile = (releases: Readonly<Record<string, readonly FactKind[]>>): string =>
  `${HEAD}import type { FactKind } from './node.js'\n\nexport const RELEASES: Readonly<Record<string, readonly FactKind[]>> = {\n${Object.entries(
    releases,
  )
    .map(
      ([release, kinds]) =>
        `  ${JSON.stringify(release)}: [\n${kinds.map((kind) => `    ${JSON.stringify(kind)},\n`).join('')}  ],\n`,
    )
    .join('')}}\n`
