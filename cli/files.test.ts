import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from './arguments.js'
import { filesOf } from './files.js'
import { speak } from './language.js'

await speak('en')

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'))
const write = (file: string): void => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), '')
}
for (const file of ['b.yaml', 'a/z.yml', 'a/y.json', 'notes.txt', '.git/c.yaml', 'node_modules/d.yaml', 'empty/readme'])
  write(file)
fs.symlinkSync(root, path.join(root, 'a', 'loop'))
fs.symlinkSync(path.join(root, 'b.yaml'), path.join(root, 'a', 'linked.yaml'))

test('a folder stands for its manifests by name, other arguments for themselves', () => {
  const inRoot = ['a/linked.yaml', 'a/y.json', 'a/z.yml', 'b.yaml'].map((file) => path.join(root, file))
  expect(filesOf(['-', root, 'missing.yaml'])).toEqual(['-', ...inRoot, 'missing.yaml'])
})

test('a folder without manifests is an error', () => {
  expect(() => filesOf([path.join(root, 'empty')])).toThrow(UsageError)
})
