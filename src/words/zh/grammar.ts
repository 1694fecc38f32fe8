const all = new Intl.ListFormat('zh-CN', { type: 'conjunction', style: 'narrow' })

/** “a、b、c”。 */
export const list = (values: readonly string[]): string => all.format(values)
