import type { report as en } from '../en/report'

/** Words of the dialog in which a wrong badge is reported. */
export const report: typeof en = {
  how: '这是一份问题报告的文本，包含重现所需的全部内容。页面不会发送任何东西：复制并检查后，提交到项目接收问题的地方。',
  where: '报告的是当前选中的端点；要报告别的徽标，就先选中那个端点。',
  nothing: '这段文本里没有端点，因此没有可能出错的徽标。',
  working: '正在移除机密…',
  failed: '无法移除机密，因此没有生成文本。',
  replaced: (n: number) => (n === 0 ? '文本中没有发现机密。' : `文本中已替换 ${n} 处。`),
  unjudged: '文本中有这里不认识的 kind：发送前要自己检查一遍。',
  label: '问题报告的文本',
  copy: '复制文本',
  copied: '文本已复制',
}
