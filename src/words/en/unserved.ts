import type { ReadingParams } from '../../model/codes/reading.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

const servedBy = (release: string | undefined): string => (release === undefined ? '' : ` ${release} does.`)

/** Why an unknown field has no place. */
const HINTS = {
  'not-needed': 'This kind does not need it.',
  'own-namespace': 'What a backend refers to is read from its own namespace.',
  preset:
    'Such servers are written as openai with host and port (or custom, from 1.3 on); names of this kind are known to the standalone configuration and to AgentgatewayModel.',
  vertexai: 'Gemini takes only a model; projects and regions belong to vertexai.',
}

/** What is said of fields, kinds and bodies that a release does not serve. */
export const unserved: FindingWords<
  Pick<ReadingParams, 'unknown-field' | 'kind-not-served' | 'release-assumed' | 'shape-not-served'>
> = {
  'unknown-field': {
    line: (p) => `Unknown field "${p.field}"`,
    more: (p) =>
      p.looksLike === undefined
        ? [
            ...(p.name === undefined ? [] : [`Did you mean "${p.name}"?`]),
            ...(p.place === undefined
              ? []
              : [p.renamed ? `On this release it is ${p.place}.` : `A field of that name belongs at ${p.place}.`]),
            ...(p.elsewhere === undefined
              ? []
              : [`It belongs to ${p.elsewhere}, which ${p.having ?? ''} was the first to have.`]),
            ...(p.having === undefined || p.elsewhere !== undefined ? [] : [`${p.having} has it here.`]),
            ...(p.hint === undefined ? [] : [HINTS[p.hint]]),
            p.unsure
              ? 'What this release has here is not known whole: the field may exist. If it does not, kubectl apply refuses it.'
              : 'kubectl apply refuses fields that this release does not know; without strict validation the API server drops them in silence.',
          ].join(' ')
        : `It looks like "${p.looksLike}", but is written with other characters: ${list(p.letters ?? [])}.`,
    fix: (p) => {
      if (p.looksLike !== undefined) return `Write "${p.looksLike}" in plain letters`
      if (p.hint !== undefined) return 'Remove it'
      return p.name === undefined ? `Move to ${p.place}` : `Rename to "${p.name}"`
    },
  },
  'kind-not-served': {
    line: (p) =>
      p.inCluster
        ? `The cluster’s CRD has no ${p.kind} in ${p.apiVersion}; it serves ${p.right ?? ''}`
        : p.kinds !== undefined
          ? `There is no kind "${p.kind}" in ${p.apiVersion}`
          : `${p.release} has no ${p.kind} in ${p.apiVersion}${p.right === undefined || p.right === p.apiVersion ? ' with an AI part' : `; it serves ${p.right}`}`,
    more: (p) =>
      p.inCluster
        ? 'kubectl apply refuses the object; the others are applied, and go without it.'
        : p.kinds !== undefined
          ? p.right !== undefined
            ? `It is in ${p.right}.`
            : p.name !== undefined
              ? `Did you mean "${p.name}"?`
              : p.kinds.length > 0
                ? `The group has ${list(p.kinds)}.`
                : 'No Kubernetes of today has anything under this version.'
          : p.servedBy === undefined
            ? 'No release in the table serves what stands here.'
            : `A release that serves what stands here: ${p.servedBy}.`,
    fix: (p) => `Write "${p.right ?? p.name ?? ''}"`,
  },
  'release-assumed': {
    line: (p) => `${p.release} was not looked at: it is answered as ${p.last}`,
    more: () => 'It is a later patch of that release; what it changed is not known here.',
  },
  'shape-not-served': {
    line: (p) =>
      `This is how another release writes an AI backend; ${p.release} does not serve it.${servedBy(p.servedBy)}`,
  },
}
