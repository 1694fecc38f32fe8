/** Lines that say something, one after the other at one indentation; a command of a shell (`#   kubectl …`) is code, and not one of them. */
const REMARKS = /^( *)# \S.*(?:\n\1# \S.*)*/gm

const spoken = (remark: string): string => remark.replace(/^ *# /gm, '')
const asRemark = (text: string, indent: string): string => text.replace(/^/gm, `${indent}# `)

/** What the YAML of an example says in its comments, in order; lines that follow each other are one text. */
export const commentsOf = (yaml: string): readonly string[] =>
  [...yaml.matchAll(REMARKS)].map(([remark]) => spoken(remark))

/** The same YAML, with each remark that is known said in other words. */
export const translated = (yaml: string, words: Readonly<Record<string, string>>): string =>
  yaml.replace(REMARKS, (remark, indent: string) => asRemark(words[spoken(remark)] ?? spoken(remark), indent))

/**
 * The same YAML with its comments said in other words. There is one text of each example, in English; another language has
 * its comments alone. Where those don't fit, the example stays as it is.
 */
export function withComments(yaml: string, comments: readonly string[]): string {
  if (commentsOf(yaml).length !== comments.length) return yaml
  const left = [...comments]
  return yaml.replace(REMARKS, (_, indent: string) => asRemark(left.shift() ?? '', indent))
}
