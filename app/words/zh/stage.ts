import type { LaterWords } from '../en/later'

/** 全景图里稍后出现的文字：路由和文档概览。 */
export const stageWords: LaterWords['stageWords'] = {
  outline: '文本里的文档',
  leadsTo: '指向',
  usedBy: '被引用于',
  absent: '不在文本里',
  alone: '不引用其他文档，也没有被引用',
  ribbon: '这份文本在哪些版本上有变化',
  ribbonRun: (name, badges) => `${name}：${badges ?? '不提供'}`,
  servedBy: (first, last) => `${first} 至 ${last}`,
  noPathField: '这个版本没有字段写它的路径',
  findKind: '查找种类或版本',
  noSuchKind: '没有叫这个名字的种类。',
  unnamed: '未命名',
  cut: '还有更多引用没有显示。',
  moreRoutes: (n: number) => `另有 ${n} 条路由`,
}
