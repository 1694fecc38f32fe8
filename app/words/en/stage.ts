/** Words of what comes into the picture later: routes and the outline of the documents. */
export const stageWords = {
  outline: 'Documents of this text',
  leadsTo: 'leads to',
  usedBy: 'used by',
  absent: 'not in this text',
  alone: 'refers to nothing, and nothing refers to it',
  ribbon: 'Where this text changes',
  ribbonRun: (name: string, badges: string | null) => `${name}: ${badges ?? 'not served'}`,
  servedBy: (first: string, last: string) => `${first} to ${last}`,
  noPathField: 'this release has no field for its path',
  findKind: 'Find a kind or a release',
  noSuchKind: 'No kind is called so.',
  unnamed: 'unnamed',
  cut: 'There are more links than are shown.',
  moreRoutes: (n: number) => (n === 1 ? 'and 1 more route' : `and ${n} more routes`),
}
