import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Attributes that a reader sees or hears. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'label', 'message', 'placeholder', 'title'])

/** Names, and forms of input that are the same in every language. */
const NAMES = new Set(['YAML', 'Alt', 'Ctrl', 'Esc'])

/** The texts that a component says in its own markup, whatever the language. */
function saidIn(name: string, code: string): readonly string[] {
  const said: string[] = []
  const add = (text: string): void => {
    if (/\p{L}{2,}/u.test(text) && !NAMES.has(text.trim())) said.push(`${name}: ${text.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node.text)
    else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      if (ts.isStringLiteralLike(node.expression)) add(node.expression.text)
    } else if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
      if (value && ts.isStringLiteralLike(value)) add(value.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return said
}

const components = fs
  .readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))

test('a text in markup is found, as content and as a label', () => {
  const found = saidIn(
    'x.tsx',
    'const x = <p title="Some title">Some text {y} {"more"}<i aria-label={"a label"} /></p>',
  )
  expect(found).toEqual(['x.tsx: Some title', 'x.tsx: Some text', 'x.tsx: more', 'x.tsx: a label'])
})

test('no component says anything but words of the language in use', () => {
  expect(components.length).toBeGreaterThan(80)
  expect(components.flatMap((name) => saidIn(name, fs.readFileSync(path.join('app', name), 'utf8')))).toEqual([])
})
