import type { about as english } from '../en/about'
import { number } from './number'

/** “关于”对话框。 */
export const about: typeof english = {
  product: (version, licence) => `AI 后端编辑器 ${version}，采用 ${licence} 许可证。`,
  others: (n) => `其中包含 ${number(n)} 个第三方软件包：`,
}
