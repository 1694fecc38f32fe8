import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { name, scripts, version } from '../package.json'
import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

/** An empty folder of a stranger, in which the packed package is installed without a network. */
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'))
const EXAMPLE = fs.readFileSync('src/examples/failover.yaml', 'utf8')

const call = promisify(execFile)

// What `npm pack` does; without the script that makes the command line for this folder.
beforeAll(async () => {
  await call('sh', ['-c', scripts.prepack])
  await call('npm', ['pack', '--ignore-scripts', '--pack-destination', home])
  fs.writeFileSync(path.join(home, 'package.json'), '{ "type": "module" }')
  await call('npm', ['install', `./${name}-${version}.tgz`, '--offline', '--ignore-scripts'], { cwd: home })
  fs.writeFileSync(path.join(home, 'backend.yaml'), EXAMPLE)
}, 300_000)

const run = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28 })

test('the package brings nothing but itself', () => {
  expect(fs.readdirSync(path.join(home, 'node_modules')).filter((entry) => !entry.startsWith('.'))).toEqual([name])
  expect(fs.readdirSync(path.join(home, 'node_modules', name)).sort()).toEqual([
    'LICENSE',
    'README.md',
    'README.zh.md',
    'dist',
    'package.json',
  ])
})

describe('the engine', () => {
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: g.example
  names: { kind: K }
  versions:
  - { name: v1, served: true, schema: { openAPIV3Schema: { type: object } } }
`
  const given = `const text = ${JSON.stringify(EXAMPLE)}\nconst crd = ${JSON.stringify(crd)}\n`
  const examples = [...fs.readFileSync('docs/library.md', 'utf8').matchAll(/```js\n(.*?)```/gs)].map(
    ([, code = '']) => code,
  )

  test.each(examples.map((code, i) => [i, code] as const))('example %i of the documents runs', (i, code) => {
    fs.writeFileSync(path.join(home, `example-${i}.js`), given + code)
    const { status, stdout, stderr } = run(process.execPath, `example-${i}.js`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toBe('')
  })

  test('its types are whole: the examples compile under the strictest options, without its sources', () => {
    expect(examples.length).toBeGreaterThan(5)
    const files = examples.map((code, i) => {
      const file = path.join(home, `typed-${i}.ts`)
      // What the examples take for granted of their text.
      const sure = code.replace('documents[0]', 'documents[0]!').replace('[{ document, member }]', '[first]')
      const made = sure
        .replace('applyChange(text, change))\n', 'applyChange(text, change!))\n')
        .replace(
          'const { badge, offers } = whatWouldChange(text, { document, path: member.path })',
          () =>
            'const { badge, offers } = whatWouldChange(text, { document: first!.document, path: first!.member.path })!',
        )
      fs.writeFileSync(file, `declare const text: string\ndeclare const crd: string\n${made}`)
      return file
    })
    const program = ts.createProgram(files, {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      types: [],
    })
    const said = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText, file }) => [
        path.relative(home, file?.fileName ?? ''),
        ts.flattenDiagnosticMessageText(messageText, '\n'),
      ])
    expect(said).toEqual([])
  }, 300_000)
})

describe('the command', () => {
  const command = (...args: readonly string[]) => run('npx', '--no-install', 'ai-backends', ...args)

  test('it starts by its name and answers in the promised form', () => {
    expect(command('--version').stdout).toBe(`${version}\n`)
    const { status, stdout } = command('check', '--format', 'json', 'backend.yaml')
    expect({ status, file: JSON.parse(stdout) as unknown }).toMatchObject({
      status: 0,
      file: { version: 1, files: [{ file: 'backend.yaml', valid: true }] },
    })
  })

  test('a folder stands for its manifests, and its SARIF passes the schema of SARIF 2.1.0', () => {
    fs.mkdirSync(path.join(home, 'manifests'))
    fs.writeFileSync(path.join(home, 'manifests', 'bad.yaml'), EXAMPLE.replace('port: 80', 'port: "80"'))
    const { status, stdout } = command('check', '--format', 'sarif', 'manifests')
    expect(status).toBe(1)
    // The published schema; of its draft 4 nothing is used that draft 7 reads otherwise, but for its name.
    const { id: _, $schema: __, ...schema } = sarif
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false })
    ajv.validate(schema, JSON.parse(stdout))
    expect(ajv.errors).toBeNull()
    expect(ajv.validate(schema, { version: '2.1.0', runs: [{}] })).toBe(false)
    expect(stdout).toContain('"uri":"manifests/bad.yaml"')
  })
})
