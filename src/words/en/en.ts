import type { BadgeParams, ReleaseReasonParams } from '../../model/codes/other.js'
import { plural } from './grammar.js'
import type { Sentences } from '../say.js'
import type { Words } from '../language.js'

const releaseReasons: Sentences<ReleaseReasonParams> = {
  'asked-for': () => 'chosen by you',
  unreadable: () => 'the newest one; the text can’t be read yet',
  kept: () => 'as it was when the text could be read',
  'no-ai-backend': () => 'the newest one; the text holds no AI backend',
  'serves-all': (p) =>
    `the newest that serves ${plural(p.all, 'the AI backend', `all ${p.all} AI backends`)} of the text`,
  'serves-most': (p) => `the newest that serves most of the AI backends: ${p.served} of ${p.all}`,
}

const evidence: Words['evidence'] = {
  executed: 'held against the real code',
  read: 'read from its code',
  notes: 'known from its notes only',
  assumed: 'assumed',
}

/** The words of a badge; the same in form, table, picture, command line and docs. */
const badges: Sentences<BadgeParams> = {
  'https-verified': () => 'HTTPS · verified',
  'https-chain': () => 'HTTPS · CA chain only',
  'https-unverified': () => 'HTTPS · not verified',
  'https-fails': () => 'HTTPS · will fail',
  http: () => 'HTTP · plaintext',
  unknown: () => 'not determined',
  none: () => 'no connection',
  'not-served': (p) => `not served by ${p.release}`,
}

/** English: the language that every other one is held against. */
export const words: Words = {
  between: { sentences: ' ', lines: ' — ', parts: ': ' },
  releaseReasons,
  evidence,
  badges,
  severities: { error: 'error', warning: 'warning', info: 'info' },
}
