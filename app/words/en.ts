import type { Severity } from '../../src/index'
import { keeping } from './keeping.en'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** The method of such requests; none where it is the client's own. */
const method = (type: string): string =>
  ['Detect', 'Passthrough', 'Realtime'].includes(type) ? '' : type === 'Models' ? 'GET ' : 'POST '

export const en = {
  title: 'AI backends',
  product: 'kgateway · agentgateway',
  release: 'Release',
  releaseAuto: (release: string) => `Automatic: ${release}`,
  releaseOlder: (product: string) => `${product}, replaced by later patches`,
  releaseWithoutAi: '(Backend without AI; AgentgatewayBackend instead)',
  releaseNoAi: '(no AI kinds)',
  istio: 'Istio auto mTLS',
  modelSupport: 'AgentgatewayModel is on',
  modelSupportHelp: 'Whether the controller serves AgentgatewayModel (agentgatewayModels.enabled in the Helm values)',
  istioHelp: 'Up to kgateway 2.0.0 Istio’s automatic mTLS takes TLS away from AI endpoints.',
  theme: { label: 'Colours', auto: 'As the system', light: 'Light', dark: 'Dark' },

  undo: 'Undo',
  redo: 'Redo',
  open: 'Open',
  copy: 'Copy YAML',
  download: 'Download YAML',
  copied: (errors: number) =>
    errors === 0 ? 'YAML copied' : `YAML copied; ${count(errors, 'error remains', 'errors remain')}`,
  downloaded: (name: string, errors: number) =>
    errors === 0 ? `${name} saved` : `${name} saved; ${count(errors, 'error remains', 'errors remain')}`,
  copyFailed: 'The browser did not let this page write to the clipboard. Download works.',
  opened: (name: string) => `${name} replaced the text`,
  pasted: 'The pasted text replaced the text',
  unwrapped: 'The YAML inside the pasted text replaced the text',
  notText: (name: string) => `${name} is not UTF-8 text and was not opened`,
  dropHere: 'Drop to open',
  fixGone: 'The text has changed; what this was to mend is gone.',
  takeBack: 'Take back',
  dismiss: 'Dismiss',

  form: 'Backend form',
  yaml: 'YAML',
  problems: 'Problems',
  endpoints: 'Endpoints',
  backends: 'Backends in this text',
  otherBackends: 'Other backends in this text',
  backendState: (valid: boolean, https: number, http: number, none: number) =>
    [
      valid ? 'accepted' : 'refused',
      https > 0 ? `${https} HTTPS` : '',
      http > 0 ? `${http} HTTP` : '',
      none > 0 ? `${none} without connection` : '',
    ]
      .filter(Boolean)
      .join(', '),
  unnamed: 'unnamed',
  newBackend: 'New backend',
  duplicateBackend: 'Duplicate backend',
  deleteBackend: 'Delete backend',
  deletedBackend: (name: string) => `${name} deleted`,
  startBlank: 'Start blank',
  startedBlank: 'Started with a blank backend',
  noBackend: 'There is no AI backend in this text.',
  notReadable: 'This text can’t be read yet. The first problem says where and why.',
  noBackendHint: 'Paste or drop YAML anywhere, open a file, or build one here.',
  unreadable: 'The text can’t be read right now. Below is the last state that could be.',
  formOnlyKnows: (release: string) =>
    `This backend is written for another release. The form shows what it knows; ${release} does not serve it.`,

  name: 'name',
  namespace: 'namespace',
  labels: 'labels',
  addLabel: 'Add label',
  labelKey: 'Key',
  labelValue: 'Value',
  removeLabel: (key: string) => `Remove label ${key}`,
  single: 'Single provider',
  pool: 'Pool with priorities',
  build: 'Providers',
  droppedToSingle: (dropped: readonly string[]) =>
    dropped.length === 0 ? 'One provider now' : `Kept the first provider; dropped ${dropped.join(', ')}`,

  priority: (n: number) => `Priority ${n}`,
  priorityFirst: 'first choice',
  priorityNext: (n: number) => `when ${n} is down`,
  priorityIdle: (n: number) => `while ${n} has no address`,
  policies: 'Policies of the whole backend',
  addGroup: 'Add priority group',
  moveGroupUp: 'Move group earlier',
  moveGroupDown: 'Move group later',
  removeGroup: 'Remove group',
  groupMenu: (n: number) => `Actions for priority ${n}`,
  addProvider: 'Add provider',
  addProviderTo: (n: number) => `Add provider to priority ${n}`,
  emptyGroup: 'No members yet',
  member: (label: string, model: string) => (model === '' ? label : `${label}, ${model}`),
  noProvider: 'No provider',
  memberMenu: (label: string) => `Actions for ${label}`,
  moveEarlier: 'Move earlier',
  moveLater: 'Move later',
  moveUp: 'To previous priority',
  moveDown: 'To next priority',
  duplicate: 'Duplicate',
  remove: 'Remove',
  close: 'Close',
  why: 'Why',
  whyFor: (release: string) => `Why, on ${release}`,
  assumed: (kind: string, name: string, key: string) =>
    `${kind} ${name}${key === '' ? '' : ` with key ${key}`} is not in this text; it is taken as present.`,
  request: 'What the upstream receives',
  requestKind: (type: string, becomes: string | null) => (becomes === null ? type : `${type}, sent as ${becomes}`),
  requestPath: (path: string, type: string) => `${method(type)}${path}`,
  requestStreamed: (path: string, type: string) => `when streaming: ${method(type)}${path}`,
  requestNotSent: 'nothing is sent',
  requestNotKnown: 'not known',
  requestNoModel: 'no model in the body',
  requestHost: (host: string) => `Host: ${host}`,
  requestModel: (model: string) => `model: ${model}`,
  requestCredential: {
    header: (name: string, value: string) => `${name}: ${value}`,
    query: (name: string, value: string) => `in the query: ${name}=${value}`,
    signature: (name: string, value: string) => `${name}: ${value}`,
  },
  requestNoCredential: 'no credential',
  requestCredentialNote: 'about the credential',
  contexts: 'By another way',
  contextCount: (n: number) => count(n, 'way differs', 'ways differ'),
  via: (ways: readonly string[]) => `via ${ways.join(', ')}:`,
  moreContexts: (n: number) => `and ${count(n, 'more answer', 'more answers')} by other ways`,
  goToLine: (line: number) => `line ${line}`,
  switched: (to: string, dropped: readonly string[]) =>
    dropped.length === 0 ? `Switched to ${to}` : `Switched to ${to}; dropped ${dropped.join(', ')}`,
  providerField: 'provider',
  notSet: '—',
  reveal: 'Show',
  hide: 'Hide',
  unknownFields: 'Not known to this release',
  hiddenIn: 'With hidden characters shown:',
  unknownKept: 'Stays in the text as it is.',
  addField: (name: string) => `Add ${name}`,
  removeField: (name: string) => `Remove ${name}`,
  editInYaml: 'Edit as YAML',
  present: 'present',
  required: 'required',

  cut: (length: number) => `(${length.toLocaleString('en')} characters)`,
  showMore: (rest: number) => `Show more (${rest} not shown)`,
  noProblems: 'No problems',
  applyFix: 'Fix',
  severities: { error: 'Error', warning: 'Warning', info: 'Note' } satisfies Record<Severity, string>,
  problemCount: (n: number) => count(n, 'problem', 'problems'),
  atLine: (line: number) => `Line ${line}`,
  editorLoading: 'The editor is loading…',
  editorFailed: 'The editor did not load. The form works without it.',
  partFailed: 'This part of the page failed. The rest works; the text is safe.',
  sentencesMissing:
    'The sentences of problems and reasons did not load. Badges and counts hold; reload the page for the sentences.',
  retry: 'Try again',
  editorLabel: 'YAML text',
  editorEscape: 'Ctrl+M lets Tab leave the editor',
  large: 'Large text: the form follows after a moment.',

  verdicts: {
    apiServer: {
      accepts: () => 'API server accepts',
      refuses: (errors: number) => `API server refuses: ${count(errors, 'error', 'errors')}`,
      nothing: () => 'API server: nothing to judge',
      unjudged: () => 'API server: too large to judge',
    },
    controller: {
      accepts: () => 'controller accepts',
      refuses: (errors: number) => `controller refuses: ${count(errors, 'error', 'errors')}`,
      nothing: () => 'controller: nothing to do',
    },
    wire: ({
      working,
      failing,
      plaintext,
      undetermined,
    }: Record<'working' | 'failing' | 'plaintext' | 'undetermined', number>) =>
      working + failing + undetermined === 0
        ? 'wire: no endpoint'
        : `wire: ${[
            failing > 0 ? `${failing} of ${working + failing + undetermined} will fail` : '',
            plaintext > 0 ? `${plaintext} in plaintext` : '',
            undetermined > 0 ? `${undetermined} not determined` : '',
            failing + plaintext + undetermined === 0 ? `${working} working` : '',
          ]
            .filter(Boolean)
            .join(', ')}`,
  },
  endpointCount: (all: number, https: number, http: number, none: number) =>
    `${count(all, 'endpoint', 'endpoints')}${all === 0 ? '' : ': '}${[https > 0 ? `${https} HTTPS` : '', http > 0 ? `${http} HTTP` : '', none > 0 ? `${none} without connection` : ''].filter(Boolean).join(', ')}`,
  adviceCount: (n: number) => count(n, 'warning', 'warnings'),
  compare: 'Compare releases',
  compareWorking: 'Comparing the releases …',
  compareRun: (from: string, to: string) => `${from} … ${to}`,
  changed: 'changed',
  shapeNotServed: 'not served',
  rightTabs: 'Text and comparison',
  dataPlane: 'Data plane',
  dataPlanes: { envoy: 'Envoy', agentgateway: 'agentgateway' },
  dataPlaneAuto: (plane: string) => `Automatic: ${plane}`,
  resize: 'Width of the form',
  tabs: 'Views',
  ...keeping,
}

/** The page's own words; another language must have them all. */
export type PageWords = typeof en
