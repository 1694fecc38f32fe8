import type { LinkProblem } from '../../../src/index'
import type { StorageProblem } from '../../storage/database'
import { count } from './count'

/** Words about sharing, keeping and opening. */
/** A few names; how many more there are. */
function some(names: readonly string[]): string {
  const first = names.slice(0, 4).join(', ')
  return names.length > 4 ? `${first} and ${names.length - 4} more` : first
}

export const storage = {
  files: 'Files',
  filesMenu: 'Files and storage',
  untitled: 'Untitled',
  newFile: 'New file',
  examplesMenu: 'Examples',
  lessonsMenu: 'Lessons',
  closeFile: (name: string) => `Close ${name}`,
  closedFile: (name: string, isRemembered: boolean) =>
    isRemembered
      ? `${name} closed; it is among the recent files`
      : `${name} closed; it is too large for the recent files, or nothing can be stored`,
  fromLink: 'This text came with a link and stands beside your own.',
  keepLinked: 'Keep',
  discardLinked: 'Discard',
  openedMany: (names: readonly string[]) =>
    `${count(names.length, 'file', 'files')} opened, each on its own: ${some(names)}`,
  notOpened: (names: readonly string[]) => `Not UTF-8 text and not opened: ${some(names)}`,
  tooMany: (most: number) => `Only the first ${most} files were opened.`,
  emptyFolder: 'There is no YAML or JSON file in this folder.',

  serverFields: (n: number) =>
    `${count(n, 'field', 'fields')} of this text ${n === 1 ? 'is' : 'are'} only the API server’s: status, managedFields, uid and the like.`,
  removeServerFields: 'Remove them',
  removedServerFields: 'The API server’s fields are removed',
  leftServerFields: (n: number) =>
    `${count(n, 'field', 'fields')} of the API server could not be cut out and ${n === 1 ? 'stays' : 'stay'}`,

  crdAdded: (kinds: readonly string[]) => `From now on your cluster’s own CRD judges ${kinds.join(', ')}`,
  crdRemoved: (kinds: readonly string[]) => `The release judges ${kinds.join(', ')} again`,
  crdNotLoaded: (name: string) =>
    `${name} could not be used: the part of the page that reads CRDs did not load. Try again.`,
  crdRefused: (name: string) => `${name} is no CustomResourceDefinition with a schema that can be read`,
  crdJudges: (kinds: readonly string[]) => `Judged by your cluster’s own CRD: ${kinds.join(', ')}.`,
  crdHung: (names: readonly string[]) => `Under ${names.join(', ')} no answer came in time. The release judges again.`,
  crdAside: (name: string) => `${name} is not used: under it no answer came in time.`,
  crdAgain: 'Use it again',
  crdRemove: 'Remove the CRD',
  pastedCrd: 'The pasted text',

  share: 'Share',
  shareTitle: 'Share as a link',
  linkProblems: {
    damaged: 'This link is damaged or was cut off; nothing was opened. Ask for it once more, best as a file.',
    newer:
      'This link was made by a newer version of this page. Reload the page to get that version; nothing was opened.',
    'too-large': 'This link expands to more than 4 MB and was not opened.',
  } satisfies Record<LinkProblem, string>,
  linkRelease: (release: string) =>
    `The link asks for ${release}, which this page does not know. The release is chosen automatically.`,

  notSaved: {
    unavailable: 'Not saved: this browser stores nothing for this page. Download what you need.',
    full: 'Not saved: the storage for this page is full. Download what you need, or forget some files.',
    newer: 'Not saved: a newer version of this page has stored data here, which is left alone.',
    forgotten: 'Not saved: everything was forgotten in another tab. Reload to save again.',
  } satisfies Record<StorageProblem, string>,
  restoredWithout: (n: number, placeholder: string) =>
    `Secrets are not stored on this device: ${placeholder} stands in ${count(n, 'place', 'places')} of what was restored.`,
  storedByNewer: (n: number) =>
    `${count(n, 'file was', 'files were')} stored by a newer version of this page and left alone.`,
  openElsewhere: 'Your other files are open in another browser tab. This tab has its own.',
  forgotten: 'Everything is forgotten',

  revealField: (name: string) => `Show ${name}`,
  hideField: (name: string) => `Hide ${name}`,

  storageTitle: 'Recent files and storage',
  storageMenu: 'Recent files and storage …',
  aboutTitle: 'About',
  reportMenu: 'Report a wrong badge …',
  reportTitle: 'Report a wrong badge',
  schemaLines: 'Add schema lines for editors',
  schemaLinesAdded: 'Editors with yaml-language-server now check these objects by the release in view',
  schemaLinesThere: 'The schema lines are there already, or no object has a schema',
  aboutMenu: 'About and licences …',
}
