const all = new Intl.ListFormat('zh-CN', { type: 'conjunction', style: 'narrow' })
const oneOf = new Intl.ListFormat('zh-CN', { type: 'disjunction' })

/** “a、b、c”。 */
export const list = (values: readonly string[]): string => all.format(values)

/** “a、b 或 c”：列出的多半是拉丁字母，所以“或”的两边各留一个空格。 */
export const either = (values: readonly string[]): string =>
  oneOf
    .formatToParts(values)
    .map(({ type, value }) => (type === 'literal' && value !== '、' ? ` ${value.trim()} ` : value))
    .join('')

/** 与 `list` 相同，每个值加引号。 */
export const quoted = (values: readonly string[]): string => list(values.map((value) => `"${value}"`))

/** 接在汉字后面的文本：以拉丁字母或数字开头时，前面留一个空格。 */
export const spaced = (text: string): string => (/^[A-Za-z0-9]/.test(text) ? ` ${text}` : text)
