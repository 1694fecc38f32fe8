const form = new Intl.NumberFormat('zh-CN')

/** 数字；中文的名词没有单复数，数字后面写量词。 */
export const number = (n: number): string => form.format(n)
