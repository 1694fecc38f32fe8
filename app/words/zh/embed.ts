import type { embed as en } from '../en/embed'

/** Words of the page inside another one, which loads without the rest. */
export const embed: typeof en = {
  nothing: '这里没有可显示的后端：这个框架的地址里没有链接，或者链接被截断了。',
  noBackend: '这段文本里没有 AI 后端。',
  open: '在编辑器中打开',
  judgedBy: (release: string, reason: string) => `按 ${release} 判定${reason === '' ? '' : `（${reason}）`}`,
  problems: '问题',
}
