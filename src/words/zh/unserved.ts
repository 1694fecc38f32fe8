import type { ReadingParams } from '../../model/codes/reading.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

const servedBy = (release: string | undefined): string => (release === undefined ? '' : `${release} 提供。`)

/** 未知字段为什么没有地方放。 */
const HINTS = {
  'not-needed': '这个 kind 不需要它。',
  'own-namespace': '后端引用的对象从它自己的命名空间读取。',
  preset:
    '这类服务器写成 openai，再加 host 和 port（从 1.3 起也可用 custom）；这样的名称只有独立运行的配置和 AgentgatewayModel 认识。',
  vertexai: 'Gemini 只有 model；项目和区域属于 vertexai。',
}

/** 某个版本不提供的字段、kind 和写法。 */
export const unserved: FindingWords<
  Pick<ReadingParams, 'unknown-field' | 'kind-not-served' | 'release-assumed' | 'shape-not-served'>
> = {
  'unknown-field': {
    line: (p) => `未知字段 "${p.field}"`,
    more: (p) =>
      p.looksLike === undefined
        ? [
            ...(p.name === undefined ? [] : [`是不是想写 "${p.name}"？`]),
            ...(p.place === undefined
              ? []
              : [p.renamed ? `在这个版本里它是 ${p.place}。` : `这个名称的字段应该写在 ${p.place}。`]),
            ...(p.elsewhere === undefined ? [] : [`它属于 ${p.elsewhere}，从 ${p.having ?? ''} 起才有。`]),
            ...(p.having === undefined || p.elsewhere !== undefined ? [] : [`${p.having} 在这里有它。`]),
            ...(p.hint === undefined ? [] : [HINTS[p.hint]]),
            p.unsure
              ? '这个版本在这里有哪些字段并不完全清楚：它可能存在。如果不存在，kubectl apply 会拒绝。'
              : 'kubectl apply 拒绝这个版本不认识的字段；不做严格校验时，API 服务器会不声不响地丢掉它们。',
          ].join('')
        : `看上去是 "${p.looksLike}"，但用了别的字符：${list(p.letters ?? [])}。`,
    fix: (p) => {
      if (p.looksLike !== undefined) return `用普通字母写 "${p.looksLike}"`
      if (p.hint !== undefined) return '去掉它'
      return p.name === undefined ? `移到 ${p.place}` : `改名为 "${p.name}"`
    },
  },
  'kind-not-served': {
    line: (p) =>
      p.inCluster
        ? `集群的 CRD 里，${p.apiVersion} 没有 ${p.kind}；它提供的是 ${p.right ?? ''}`
        : p.kinds !== undefined
          ? `${p.apiVersion} 里没有 "${p.kind}" 这个 kind`
          : `${p.release} 的 ${p.apiVersion} 里没有${p.right === undefined || p.right === p.apiVersion ? `带 AI 部分的 ${p.kind}` : ` ${p.kind}；它提供的是 ${p.right}`}`,
    more: (p) =>
      p.inCluster
        ? 'kubectl apply 拒绝这个对象；其他对象照常应用，只是缺了它。'
        : p.kinds !== undefined
          ? p.right !== undefined
            ? `它在 ${p.right} 里。`
            : p.name !== undefined
              ? `是不是想写 "${p.name}"？`
              : p.kinds.length > 0
                ? `这个组里有 ${list(p.kinds)}。`
                : '现在的 Kubernetes 在这个版本下什么都没有。'
          : p.servedBy === undefined
            ? '表里没有版本提供这里的写法。'
            : `提供这里写法的版本：${p.servedBy}。`,
    fix: (p) => `写成 "${p.right ?? p.name ?? ''}"`,
  },
  'release-assumed': {
    line: (p) => `没有看过 ${p.release}：按 ${p.last} 判定`,
    more: () => '它是那个版本之后的补丁版本；改了什么，这里不知道。',
  },
  'shape-not-served': {
    line: (p) => `这是另一个版本写 AI 后端的方式；${p.release} 不提供。${servedBy(p.servedBy)}`,
  },
}
