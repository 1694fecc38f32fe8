import { count } from './count'

/** Words of the mode that takes the text to a cluster, which load with it. */
export const apply = {
  errors: (n: number) =>
    `${count(n, 'error remains', 'errors remain')}. The commands below work all the same; the API server or the controller will not take everything.`,
  checklist: 'What the backends need beside them',
  looking: 'Looking for what the backends need …',
  noBackend: 'The text has no AI backend that this release serves.',
  openCount: (n: number) =>
    n === 0 ? 'All of it stands in the text.' : `${count(n, 'thing is', 'things are')} not in the text.`,
  addAll: (n: number) => `Add all ${n}`,
  allAdded: 'All of it is in the text now',
  groups: {
    advised: { title: 'Works better with', help: 'Nothing has it: without it requests fail, or fail sooner.' },
    impossible: { title: 'Not on this release', help: 'It would help, and nothing that the release reads brings it.' },
    assumed: { title: 'Taken as present', help: 'The text relies on it. It may be in the cluster already.' },
  },
  inText: 'In the text',
  showInText: (what: string) => `Show ${what} in the text`,
  alreadyThere: (n: number) => `In the text already: ${n}`,
  wireStays: 'Nothing on the wire changes.',
  wireChanges: (n: number) => `On the wire ${count(n, 'endpoint changes', 'endpoints change')}:`,
  differ: (fields: readonly string[]) => `other ${fields.join(', ')}`,
  settles: (n: number) => `${count(n, 'problem goes', 'problems go')}.`,
  brings: (n: number) => `${count(n, 'problem comes', 'problems come')}:`,
  preview: 'Lines that come',
  copyAlone: 'Copy it alone',
  copiedAlone: 'Copied; the text stays as it is',

  commands: 'To the cluster',
  verbs: { apply: 'apply', diff: 'diff', 'dry-run': '--dry-run=server' },
  verbHelp: {
    apply: 'Creates or changes the objects.',
    diff: 'Shows what apply would change, and changes nothing.',
    'dry-run': 'The API server judges every object, and stores none.',
  },
  setFirst: 'Set these first. What is typed or pasted shows nowhere, and does not stand in the shell’s history.',
  fromFiles: 'Values that are files are read from the folder that the shell is in.',
  copySet: 'Copy the lines that set values',
  ordered: 'The documents stand here in the order in which they apply; the text keeps its own.',
  moreLines: (n: number) => `… ${n.toLocaleString('en')} more lines, which are copied too`,
  nothing: 'There is nothing to apply yet.',

  check: 'Check that it works',
  checkHow: 'Run these one after the other. Each says what to expect, and what the usual other answers mean.',
  expect: 'Expect',
  otherwise: (n: number) => count(n, 'other answer', 'other answers'),
  printsNothing: 'nothing',
  meansWhat: 'Paste another answer …',
  shows: 'Prints',
  means: 'Means',

  zipped: (name: string, n: number) => `${name} saved: ${count(n, 'file', 'files')}`,
  shellCopied: 'kubectl command copied',
  markdown: { endpoint: 'Endpoint', target: 'Goes to', wire: 'On the wire' },
  markdownCopied: (hidden: number) =>
    hidden === 0 ? 'Markdown copied' : `Markdown copied without ${count(hidden, 'secret', 'secrets')}`,
}

/** The words of the mode; another language must have them all. */
export type ApplyWords = typeof apply
