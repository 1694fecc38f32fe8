import type { Practice, Replaced } from '../../../src/index'
import { about } from './about'
import { count } from './count'
import { forms } from './forms'
import { gallery } from './gallery'
import { labelOf } from './labels'
import { learn } from './learn'
import { palette } from './palette'
import { play } from './play'
import { stageWords } from './stage'

/** Words of what is loaded when it is opened: dialogs, the chooser of releases, what would change an endpoint. */
const text = {
  automaticNote: 'the newest well-known release that serves every backend of the text',
  findRelease: 'Find a release',
  noReleaseFound: 'No release has such a name.',
  olderPatches: (n: number) => `${count(n, 'older patch', 'older patches')} …`,
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
  presentHow: 'Escape, or the menu again, ends presenting',
  ruleSource: 'source',
  practice: 'Best practice',
  practiceFit: (isFit: boolean): string =>
    isFit ? 'The wire is fit for production:' : 'The wire is not fit for production:',
  practiceSays: ({ refused, unsaid, plaintext, tls, other, newest }: Practice) =>
    [
      refused ? 'errors keep it from working' : '',
      plaintext.outside > 0
        ? `${count(plaintext.outside, 'endpoint leaves', 'endpoints leave')} the cluster in plaintext`
        : '',
      tls.unchecked > 0 ? `${count(tls.unchecked, 'certificate is', 'certificates are')} not checked` : '',
      tls.chain > 0 ? `for ${count(tls.chain, 'endpoint', 'endpoints')} a certificate of any name will do` : '',
      tls.checked > 0 ? `${count(tls.checked, 'certificate is', 'certificates are')} checked` : '',
      plaintext.inside > 0 ? `${count(plaintext.inside, 'endpoint is', 'endpoints are')} plaintext inside` : '',
      other > 0 ? `${count(other, 'endpoint is', 'endpoints are')} not determined` : '',
      unsaid > 0 ? `for ${count(unsaid, 'endpoint', 'endpoints')} no field says the protocol` : '',
    ]
      .filter(Boolean)
      .join(', ') + `.${newest === null ? '' : ` Newest release: ${newest.replace('@', ' ')}.`}`,
  wouldChange: 'What would change it',
  wouldChangeWorking: 'Trying the smallest edits …',
  wouldChangeNothing: 'No small edit changes how this endpoint is reached.',
  alsoChanges: (n: number) => `${count(n, 'other endpoint changes', 'other endpoints change')} too.`,
  referencesFollow: (n: number, name: string) => `${count(n, 'reference names', 'references name')} ${name} now`,
  renameWhat: 'What',
  renameTo: 'New name',
  renameNothing: 'Another object has this name, or nothing would change.',
  renameSays: (n: number) =>
    n === 0 ? 'Nothing else of the text names it.' : `${count(n, 'reference follows', 'references follow')}.`,
  renameApply: 'Rename',
  renamed: (from: string, to: string) => `${from} is called ${to} now`,
  difference: 'Lines that change',
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
  moveGone: 'The text has changed meanwhile, so nothing was moved. Open the dialog again to see what would change now.',
  movedTo: (release: string) => `The text is written for ${release} now`,
  onTheWire: 'On the wire',
  sameOnWire: 'the same',
  otherOnWire: 'differs',
  noEndpoint: 'no endpoint',
  shareWhere: 'The link holds the text itself, behind the #. Browsers send that part to no server.',
  shareLink: 'Link',
  shareCopy: 'Copy link',
  newVersion: 'A new version of this page is there. It is loaded the next time you open the page, or now.',
  loadNewVersion: 'Load it now',
  shareCopied: 'Link copied',
  embed: 'Put it in a page of documentation',
  embedHow:
    'A frame that shows every endpoint with its reasons and changes nothing. The script, which is optional, gives it the height of what it shows.',
  embedCode: 'HTML of the frame',
  embedCopy: 'Copy HTML',
  embedCopied: 'HTML copied',
  shareLength: (n: number) => count(n, 'character', 'characters'),
  shareLong: 'Some chats and mail programs cut links of more than 2,000 characters. A file is safer here.',
  shareTooLong: 'The text is too large for a link. Download the YAML and send the file.',
  shareFailed: 'This browser could not make the link.',
  shareWorking: 'Making the link …',
  shareReplaced: (n: number, placeholder: string) =>
    `${count(n, 'value is', 'values are')} not in the link; ${placeholder} stands there instead:`,
  shareNothing: 'No secret was found in the text.',
  shareUnjudged: 'Not judged field by field, because what they are is not known here; look at them yourself:',
  unjudged: (kind: string | null) => `${kind ?? 'No Kubernetes object'}: only what looks like a secret was replaced`,
  replaced: {
    value: (path: string) => path,
    repeat: (_path: string) => 'the same value again',
    look: (_path: string) => 'something that looks like a secret',
    document: (_path: string) => 'a whole document, because it can’t be read and may hold secrets',
  } satisfies Record<Replaced['what'], (path: string) => string>,
  recent: 'Recent files',
  noRecent: 'Files that you open or close are listed here.',
  openRecent: (name: string) => `Open ${name}`,
  deleteRecent: (name: string) => `Delete ${name} from this list`,
  onDevice: 'On this device',
  onDeviceHelp: 'Files stay in this browser and go nowhere else.',
  keepSecrets: 'Keep secrets on this device',
  keepSecretsHelp: (placeholder: string) =>
    `Off: ${placeholder} is stored in the place of every token, key and content of a Secret.`,
  forgetEverything: 'Forget everything',
  forgetHelp: 'Removes all files, the recent ones and the settings from this browser, in all its tabs.',
  forgetSure: 'Yes, forget all of it',
  cancel: 'Cancel',
  releaseOlder: (product: string) => `${product}, replaced by later patches`,
  releaseWithoutAi: '(Backend without AI; AgentgatewayBackend instead)',
  releaseNoAi: '(no AI kinds)',
  istio: 'Istio auto mTLS',
  modelSupport: 'AgentgatewayModel is on',
  modelSupportHelp: 'Whether the controller serves AgentgatewayModel (agentgatewayModels.enabled in the Helm values)',
  istioHelp: 'Up to kgateway 2.0.0 Istio’s automatic mTLS takes TLS away from AI endpoints.',
  editorKeepsWords: 'What the editor itself says, in its search say, changes when the page is loaded again.',
  moreLines: (n: number) => `and ${count(n, 'more line', 'more lines')}`,
}

export const later = { text, about, gallery, learn, play, labelOf, forms, stageWords, palette }

/** The page's words of what comes later; another language must have them all. */
export type LaterWords = typeof later
