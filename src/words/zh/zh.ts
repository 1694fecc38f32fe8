import type { BadgeParams, ReleaseReasonParams } from '../../model/codes/other.js'
import type { Words } from '../language.js'
import type { Sentences } from '../say.js'

const releaseReasons: Sentences<ReleaseReasonParams> = {
  'asked-for': () => '由你选定',
  unreadable: () => '最新的版本；文本暂时无法读取',
  kept: () => '沿用文本还能读取时的版本',
  'no-ai-backend': () => '最新的版本；文本中没有 AI 后端',
  'serves-all': (p) =>
    p.all === 1 ? '提供文本中这个 AI 后端的最新版本' : `提供文本中全部 ${p.all} 个 AI 后端的最新版本`,
  'serves-most': (p) => `能提供最多 AI 后端的最新版本：${p.all} 个中的 ${p.served} 个`,
}

const evidence: Words['evidence'] = {
  executed: '已用真实代码验证',
  read: '读自它的代码',
  notes: '只从发布说明得知',
  assumed: '推定',
}

const badges: Sentences<BadgeParams> = {
  'https-verified': () => 'HTTPS · 已校验',
  'https-chain': () => 'HTTPS · 只校验证书链',
  'https-unverified': () => 'HTTPS · 不校验',
  'https-fails': () => 'HTTPS · 必定失败',
  http: () => 'HTTP · 明文',
  unknown: () => '无法确定',
  none: () => '无连接',
  'not-served': (p) => `${p.release} 不提供`,
}

/** 简体中文: the words that answers need at once. */
export const words: Words = {
  between: { sentences: '', lines: '——', parts: '：' },
  releaseReasons,
  evidence,
  badges,
  severities: { error: '错误', warning: '警告', info: '提示' },
}
