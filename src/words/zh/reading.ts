import type { ReadingParams } from '../../model/codes/reading.js'
import type { FindingWords } from '../say.js'
import { hiddenName } from './hidden.js'
import { syntaxReason } from './syntax.js'
import { unserved } from './unserved.js'

/** 读取文本、严格解码和整个文本流会说的话。 */
export const reading: FindingWords<ReadingParams> = {
  // 读取。
  syntax: {
    line: (p) => `YAML 在这里读不下去：${syntaxReason(p.reason)}`,
    more: () => '这个文档从这里往下的内容都读不到，文本中的其他文档不受影响。',
    fix: () => '把缩进里的制表符换成空格',
  },
  'unknown-alias': { line: (p) => `这个别名上面没有锚点 &${p.name}` },
  'alias-loop': { line: (p) => `别名 *${p.name} 写在了它自己的锚点里面` },
  'alias-bomb': {
    line: () => '这个文档的别名展开后，比它本身大得多',
    more: () => 'Kubernetes 读取时会拒绝这样的文档，本页面也一样。',
  },
  'bad-merge': { line: () => '合并键（<<）的值必须是映射，或者由映射组成的列表' },
  'bad-key': {
    line: () => '字段名必须是纯文本',
    more: () => '如果这是模板（{{ … }}），就先渲染它，或者给占位符加上引号。',
  },
  'bad-tag': { line: (p) => `值 "${p.text}" 与它的标签 ${p.tag} 不符` },
  template: {
    line: (p) => `${p.text} 是 ${TOOLS[p.tool]} 的模板，还不是 Kubernetes 能用的 YAML`,
    more: (p) =>
      `文档里有 ${p.count} 处这样的内容。${
        p.tool === 'hugo'
          ? '这是文档网站的源文件：从发布后的页面复制，或者自己填上值。'
          : '先渲染（helm template …），再粘贴结果。'
      }`,
  },
  'placeholder-text': {
    line: (p) => `${p.text} 是占位符`,
    more: () => 'kubectl 会照原样提交它。要先运行填充它的工具（envsubst、Helm 等）。',
  },
  'not-a-number': { line: (p) => `Kubernetes 不接受 ${p.text}：JSON 里没有这样的数字` },
  'several-documents': { line: () => '这里开始了第二个文档，但前面没有 "---"；Kubernetes 只读第一个' },
  'not-an-object': { line: () => 'Kubernetes 对象是带 apiVersion 和 kind 的映射；这里不是' },
  'document-too-large': {
    line: (p) => `这个文档保持原样，不作判定：${p.size} 个字符，超过了 3,000,000 的上限`,
  },
  'too-much-work': {
    line: () => '未判定：用它的 CRD 的规则和正则检查这个文档，计算量超出了这里的上限',
    more: () => '这些规则会怎么判不得而知。API 服务器也会计算工作量，超出就拒绝。',
  },
  'unread-document': {
    line: () => 'kubectl 不会读这个文档',
    more: (p) =>
      p.because === 'cr'
        ? '每行只以 CR 结尾：kubectl 认不出 "---"，只读第一个文档。换行改用 LF 或 CRLF。'
        : '在 "..." 之后，kubectl 要到下一个 "---" 才继续读。',
    fix: () => '在它前面写上 "---"',
  },
  'hidden-character': {
    line: (p) => `这里有一个看不见的字符：${hiddenName(p.name)}（${p.code}）`,
    more: () => '这种字符不但改变内容，也会改变文本看起来的样子。把它删掉，或者在双引号里写成转义。',
  },
  wrapped: {
    line: (p) =>
      ({
        shell: 'YAML 外面包着 shell 命令；读取的是里面的内容',
        markdown: 'YAML 外面包着 Markdown；读取的是里面的内容',
        indent: '整个文本都缩进了；读取时当作没有缩进',
      })[p.in],
  },
  'read-like-original': { line: (p) => `${p.kind} 按 ${p.original} 来读` },
  'head-missing': {
    line: () => '缺少必填值',
    more: (p) => `这里必须有字段 "${p.field}"；从内容看，应该是 ${p.value}。`,
    fix: () => '加上 apiVersion 和 kind',
  },
  'nothing-to-apply': { line: () => '没有可以应用的内容：文本里没有任何对象' },

  // API 服务器：严格解码。
  'duplicate-key': {
    line: (p) => `重复的字段 "${p.field}"`,
    more: () => '这个字段在这里又写了一次。kubectl apply 会提交最后一个值；API 服务器在严格校验时会报错。',
    fix: () => '删除第一个，它不起作用',
  },
  ...unserved,
  'unknown-kind': { line: (p) => `${p.kind}（${p.apiVersion}）不检查，原样通过` },

  'rules-not-checked': {
    line: () => '字段之间的规则没有检查',
    more: () => '改正上面的错误后，API 服务器才会检查它们。',
  },

  // 整个文本流。
  'object-twice': {
    line: (p) => `${p.kind} ${p.namespace}/${p.name} 在文本里出现了两次；以后一个为准`,
    more: (p) => `第一个是文档 ${p.first}。`,
  },
}

const TOOLS = { helm: 'Helm', hugo: 'Hugo' }
