import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { billOf, licences } from '../../scripts/licences.mjs'

let folder = ''
const write = (file: string, content: string | object): void => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
}

/** A product that depends on `used`, which depends on `inner`. */
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'licences-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  write('package.json', { name: 'own', version: '1.0.0', license: 'Apache-2.0', shipped: ['used'] })
  write('LICENSE', 'own text')
  write('node_modules/used/package.json', {
    name: 'used',
    version: '1.2.3',
    license: 'MIT',
    dependencies: { inner: '1' },
  })
  write('node_modules/used/LICENSE.md', 'text of used')
  write('node_modules/inner/package.json', { name: 'inner', version: '0.1.0', license: 'ISC' })
  write('node_modules/inner/licence', 'text of inner')
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true })
})

/** What the build says of a bundle with these modules; null where it goes on. */
function said(...moduleIds: string[]): string | null {
  const error = (message: string): never => {
    throw new Error(message)
  }
  try {
    licences().generateBundle.call({ error }, {}, { chunk: { moduleIds } })
    return null
  } catch (thrown) {
    return (thrown as Error).message
  }
}

test('the texts of the product, of what it depends on and of what that depends on are there', () => {
  const { resolveId, load } = licences()
  const code = load(resolveId('virtual:licences') ?? '') ?? ''
  for (const text of ['own text', 'text of used', 'text of inner']) expect(code).toContain(text)
})

test.each(['LICENSE', 'node_modules/used/LICENSE.md', 'node_modules/inner/licence'])(
  'the build fails where the text of a package is missing: %s',
  (file) => {
    fs.rmSync(path.join(folder, file))
    expect(() => licences()).toThrow('has no licence text')
  },
)

test('it fails where a package is not installed', () => {
  fs.rmSync(path.join(folder, 'node_modules/inner'), { recursive: true })
  expect(() => licences()).toThrow('inner is not installed')
})

test('it fails where a file is shipped of a package that nothing depends on', () => {
  expect(
    said('/x/src/main.ts', '/x/node_modules/used/index.js', '/x/node_modules/used/node_modules/inner/a.js'),
  ).toBeNull()
  expect(said('/x/node_modules/@scope/stray/index.js')).toContain('@scope/stray is shipped, and its licence is not')
})

test('the bill of materials names each package with its licence and the hash of its file', () => {
  const packages = [
    { name: 'own', version: '1.0.0', licence: 'Apache-2.0', text: '' },
    { name: '@scope/used', version: '1.2.3', licence: 'MIT', text: '' },
  ]
  const bill = billOf(packages, new Map([['@scope/used@1.2.3', `sha512-${Buffer.from('abc').toString('base64')}`]]))
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { type: 'application', name: 'own', purl: 'pkg:npm/own@1.0.0' } },
    components: [
      {
        type: 'library',
        purl: 'pkg:npm/%40scope/used@1.2.3',
        licenses: [{ license: { id: 'MIT' } }],
        hashes: [{ alg: 'SHA-512', content: '616263' }],
      },
    ],
  })
})
