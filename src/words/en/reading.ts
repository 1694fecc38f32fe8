import type { ReadingParams } from '../../model/codes/reading.js'
import { plural } from './grammar.js'
import type { FindingWords } from '../say.js'
import { unserved } from './unserved.js'

/** What the reader, strict decoding and the stream say. */
export const reading: FindingWords<ReadingParams> = {
  // The reader.
  syntax: {
    line: (p) => `YAML can't be read here: ${p.reason}`,
    more: () => 'Nothing below this point of the document is known. Other documents of the text are not affected.',
    fix: () => 'Replace tabs in the indentation with blanks',
  },
  'unknown-alias': { line: (p) => `There is no anchor &${p.name} above this alias` },
  'alias-loop': { line: (p) => `The alias *${p.name} stands inside its own anchor` },
  'alias-bomb': {
    line: () => 'The aliases of this document expand to far more than it holds',
    more: () => "Kubernetes' reader refuses such documents, and so does this page.",
  },
  'bad-merge': { line: () => 'A merge key (<<) needs a map, or a list of maps' },
  'bad-key': {
    line: () => 'A field name must be plain text',
    more: () => 'If this is a template ({{ … }}), render it first; or put the placeholder in quotes.',
  },
  'bad-tag': { line: (p) => `The value "${p.text}" does not fit its tag ${p.tag}` },
  template: {
    line: (p) => `${p.text} is a template of ${TOOLS[p.tool]}, not yet YAML for Kubernetes`,
    more: (p) =>
      `The document holds ${p.count} such ${plural(p.count, 'place', 'places')}. ${
        p.tool === 'hugo'
          ? 'This is the source of a documentation page: copy from the page as it is published, or write the values yourself.'
          : 'Render it first (helm template …) and paste the result.'
      }`,
  },
  'placeholder-text': {
    line: (p) => `${p.text} is a placeholder`,
    more: () => 'kubectl takes it as it stands. The tool that fills it in (envsubst, Helm …) must run first.',
  },
  'not-a-number': { line: (p) => `Kubernetes can't take ${p.text}: JSON has no such number` },
  'several-documents': { line: () => 'A second document starts here without "---"; Kubernetes reads only the first' },
  'not-an-object': { line: () => 'A Kubernetes object is a map with apiVersion and kind; this is not one' },
  'document-too-large': {
    line: (p) =>
      `This document is kept as it is and not judged: ${p.size} characters are beyond the limit of 3,000,000`,
  },
  'too-much-work': {
    line: () => 'Not judged: the rules and patterns of its CRD take more work on this document than is done here',
    more: () =>
      'What they would say of it is not known. The API server counts its work too, and refuses what goes beyond.',
  },
  'unread-document': {
    line: () => 'kubectl does not read this document',
    more: (p) =>
      p.because === 'cr'
        ? 'The lines end with CR alone: kubectl sees no "---" there, and reads the first document only. Write LF or CRLF.'
        : 'Behind "..." kubectl reads on only at the next "---".',
    fix: () => 'Write "---" before it',
  },
  'hidden-character': {
    line: (p) => `A character that can't be seen stands here: ${p.name} (${p.code})`,
    more: () =>
      'Such characters change how a text looks, not only what it says. Take it out, or write it as an escape in double quotes.',
  },
  wrapped: {
    line: (p) =>
      ({
        shell: 'A shell command stands around the YAML; what is inside is read',
        markdown: 'Markdown stands around the YAML; what is inside is read',
        indent: 'The text is indented as a whole; it is read as if it were not',
      })[p.in],
  },
  'read-like-original': { line: (p) => `${p.kind} is read like ${p.original}` },
  'head-missing': {
    line: () => 'Required value',
    more: (p) => `The field "${p.field}" must be here; from its shape it is ${p.value}.`,
    fix: () => 'Add apiVersion and kind',
  },
  'nothing-to-apply': { line: () => 'There is nothing to apply: the text holds no object' },

  // The API server: strict decoding.
  'duplicate-key': {
    line: (p) => `Duplicate field "${p.field}"`,
    more: () =>
      'The field stands here a second time. kubectl apply sends the last value; strict validation by the API server calls it an error.',
    fix: () => 'Remove the first one, which does not count',
  },
  ...unserved,
  'unknown-kind': { line: (p) => `${p.kind} (${p.apiVersion}) passes through unchecked` },

  'rules-not-checked': {
    line: () => 'Rules between fields were not checked',
    more: () => 'The API server checks them once the errors above are mended.',
  },

  // The stream.
  'object-twice': {
    line: (p) => `${p.kind} ${p.namespace}/${p.name} stands in this text twice; the later one wins`,
    more: (p) => `The first is document ${p.first}.`,
  },
}

const TOOLS = { helm: 'Helm', hugo: 'Hugo' }
