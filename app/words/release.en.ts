import { count } from './count.en'

/** Words about releases: choosing one, what an edit changes there, and the way to another. */
export const releaseWords = {
  release: 'Release',
  automatic: 'automatic',
  automaticNote: 'the newest well-known release that serves every backend of the text',
  findRelease: 'Find a release',
  noReleaseFound: 'No release has such a name.',
  olderPatches: (n: number) => `${count(n, 'older patch', 'older patches')} …`,
  loading: 'Loading …',
  production: 'Production',
  productionHelp: 'Warns of every plaintext connection that leaves the cluster and of TLS that is not verified.',
  whichRelease: 'Which release do I run?',
  whichReleaseHow:
    'Run this against your cluster and paste what it prints. An image tag or the output of helm list works too.',
  whichReleaseAnswer: 'What it printed',
  noReleaseInAnswer: 'No kgateway or agentgateway version is named in this.',
  copyCommand: 'Copy the command',
  commandCopied: 'Command copied',
  useThis: 'Use this release',
  moveThere: 'Move there …',
  useRelease: (name: string) => `Use ${name}`,
  wouldChange: 'What would change it',
  wouldChangeWorking: 'Trying the smallest edits …',
  wouldChangeNothing: 'No small edit changes how this endpoint is reached.',
  alsoChanges: (n: number) => `${count(n, 'other endpoint changes', 'other endpoints change')} too.`,
  onRelease: (release: string) => `On ${release}:`,
  difference: 'Lines that change',
  moveMenu: 'Move to another release …',
  moveTitle: 'Move to another release',
  moveTo: 'To',
  moveKind: 'AI backends become',
  moveKindAuto: 'what the release serves',
  moveWorking: 'The text is still being read …',
  moveImpossible: 'This release serves no such kind.',
  moveSays: (valid: boolean, losses: number, release: string) =>
    [
      valid
        ? `${release} accepts the result.`
        : `${release} does not accept the result yet: see its problems afterwards.`,
      losses > 0
        ? `${count(losses, 'thing', 'things')} could not be kept.`
        : 'Everything is kept on the wire that the text decides.',
    ].join(' '),
  moveEndpoints: 'Endpoints before and after',
  moveNotes: (n: number) => count(n, 'note', 'notes'),
  noteKinds: { renamed: 'Renamed', added: 'Added', dropped: 'Dropped', changed: 'Changed' },
  moveApply: (release: string) => `Move to ${release}`,
  movedTo: (release: string) => `The text is written for ${release} now`,
  onTheWire: 'On the wire',
  sameOnWire: 'the same',
  otherOnWire: 'differs',
  noEndpoint: 'no endpoint',
}
