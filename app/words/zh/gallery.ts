import type { gallery as english } from '../en/gallery'
import { number } from './number'

const short = (release: string): string => release.replace('@', ' ')

/** 一段连续的版本；首尾是同一个产品时，只写一次产品名。 */
function run(first: string, last: string): string {
  const [product, version = ''] = last.split('@')
  if (first === last) return short(first)
  return `${short(first)} – ${first.startsWith(`${product}@`) ? version : short(last)}`
}

/** 示例库。 */
export const gallery: typeof english = {
  title: '示例',
  lessons: '第一次用？用简短的课程来学',
  search: '搜索示例',
  searchHint: '提供商、服务器或问题：Ollama、故障转移、私有 CA…',
  count: (shown, all) => (shown === all ? `${number(all)} 个示例` : `${number(all)} 个示例中的 ${number(shown)} 个`),
  onlyFor: (release) => `只看 ${short(release)} 接受的`,
  hits: '找到的示例',
  nothing: (query) => `没有关于“${query.trim()}”的示例。`,
  nothingFor: (release) => `没有适用于 ${short(release)} 的示例。`,
  nothingHint: '可以试试：',
  tries: ['OpenAI', 'Bedrock', 'Ollama', '故障转移', '私有 CA', '端口 80'],
  showAll: '显示全部示例',
  releases: run,
  openEnded: (first) => `${short(first)} 起`,
  leadsTo: (release) => `${short(release)}：`,
  times: (n) => `× ${number(n)}`,
  opened: (name) => `已打开 ${name}，不影响你自己的文件`,
}
