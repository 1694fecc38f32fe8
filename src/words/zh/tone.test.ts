import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Where Chinese is written; the page's folder comes and goes with the page. */
const FOLDERS = ['src/words/zh', 'app/words/zh'].filter((folder) => fs.existsSync(folder))

/** What stands for a part of which nobody knows how it begins and ends. */
const OPEN = '\u0001'

/** What a reader of Chinese trips over, each with an example of it. */
const FAULTS: readonly (readonly [name: string, fault: RegExp, example: string])[] = [
  ['您', /您/, '您的密钥'],
  ['请 as a courtesy', /请(?!求)(?<!申请|邀请)/, '请检查'],
  ['an exclamation mark', /！|\p{Script=Han}!/u, '完成！'],
  ['线上, which is taken for production', /线上/, '线上的请求'],
  ['no blank between Chinese and Latin', /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u, '用TLS'],
  ['half-width punctuation', /\p{Script=Han}[,.:;?()]|[,;?()]\p{Script=Han}/u, '明文,加密'],
  ['a blank at full-width punctuation', /[，。：；？（）、] | [，。：；？（）、]/, '明文， 加密'],
  ['other quotes than the plain and the curly ones', /[「」『』‘’]/, '「明文」'],
]

/** What a part of a template stands for: a part of a finding, which is a name, or something that may be Chinese itself. */
const standIn = (part: ts.Expression): string => (ts.isPropertyAccessExpression(part) ? 'x' : OPEN)

/** The texts of a file that hold Chinese, with a stand-in for each part that is put in. */
function textsOf(file: string): readonly string[] {
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node))
      texts.push(
        node.head.text + node.templateSpans.map((span) => standIn(span.expression) + span.literal.text).join(''),
      )
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  return texts.filter((text) => /\p{Script=Han}/u.test(text))
}

const files = FOLDERS.flatMap((folder) =>
  fs.readdirSync(folder).flatMap((name) => (name.endsWith('.test.ts') ? [] : [path.join(folder, name)])),
)

test.each(FAULTS.map(([name, fault, example]) => ({ name, fault, example })))(
  '$name is found',
  ({ fault, example }) => {
    expect(example).toMatch(fault)
  },
)

test.each(files.map((file) => [file] as const))('%s reads well', (file) => {
  const found = textsOf(file).flatMap((text) =>
    FAULTS.filter(([, fault]) => fault.test(text)).map(([name]) => `${name}: ${text.replaceAll(OPEN, '…')}`),
  )
  expect(found).toEqual([])
})
