import type { ApplyWords } from '../en/apply'

/** “应用”模式的文字。 */
export const apply: ApplyWords = {
  errors: (n: number) => `还有 ${n} 个错误。下面的命令照样能运行，但 API 服务器或控制器不会全部接受。`,
  checklist: '后端需要的配套资源',
  looking: '正在查找后端需要什么…',
  noBackend: '文本里没有这个版本提供的 AI 后端。',
  openCount: (n: number) => (n === 0 ? '需要的都在文本里。' : `有 ${n} 项不在文本里。`),
  addAll: (n: number) => `全部添加（${n}）`,
  allAdded: '需要的都在文本里了',
  groups: {
    advised: { title: '有了更好', help: '现在没有：没有它，请求会失败，或者更容易失败。' },
    assumed: { title: '视为已有', help: '文本依赖它，集群里可能已经有了。' },
  },
  inText: '在文本里',
  showInText: (what: string) => `在文本里查看：${what}`,
  alreadyThere: (n: number) => `文本里已有：${n}`,
  wireStays: '实际发出的连接不变。',
  wireChanges: (n: number) => `实际发出的连接有 ${n} 个端点改变：`,
  differ: (fields: readonly string[]) => `${fields.join('、')} 不同`,
  settles: (n: number) => `解决 ${n} 个问题。`,
  brings: (n: number) => `出现 ${n} 个问题：`,
  preview: '要添加的行',

  commands: '放到集群里',
  verbs: { apply: 'apply', diff: 'diff', 'dry-run': '--dry-run=server' },
  verbHelp: {
    apply: '创建或修改这些对象。',
    diff: '显示 apply 会改变什么，不做任何改动。',
    'dry-run': 'API 服务器检查每个对象，但都不保存。',
  },
  setFirst: '先设置这些变量。输入或粘贴的内容不会显示，也不会留在 shell 的历史里。',
  fromFiles: '来自文件的值从 shell 的当前目录读取。',
  copySet: '复制设置变量的命令',
  ordered: '这里的文档按应用的顺序排列，文本里的顺序不变。',
  moreLines: (n: number) => `…还有 ${n} 行，也会一起复制`,
  nothing: '还没有可以应用的内容。',
  check: '检查是否生效',
  checkHow: '依次运行这些命令。每条都写明应得的回答，以及其他常见回答的含义。',
  expect: '应得到',
  otherwise: (n: number) => `其他回答（${n}）`,
  printsNothing: '什么都没有',
  meansWhat: '粘贴别的回答…',
  shows: '打印',
  means: '含义',

  zipped: (name: string, n: number) => `已保存 ${name}：${n} 个文件`,
  shellCopied: '已复制 kubectl 命令',
  markdown: { endpoint: '端点', target: '发往', wire: '实际连接' },
  markdownCopied: (hidden: number) =>
    hidden === 0 ? '已复制 Markdown' : `已复制 Markdown，其中去掉了 ${hidden} 处机密`,
}
