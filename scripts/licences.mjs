import fs from 'node:fs'
import path from 'node:path'

const MODULE = 'virtual:licences'
const TEXTS = /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[-.].*)?$/i

/**
 * Makes the licence texts of everything that the page ships importable as `virtual:licences`: the product itself, its
 * dependencies and theirs. The build fails where a package has no licence text, or where a file of a package is shipped
 * that is not among them.
 */
export function licences() {
  const root = process.cwd()
  const packages = shippedPackages(root)
  return {
    name: 'licences',
    /** @param {string} id */
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    /** @param {string} id */
    load: (id) => (id === `\0${MODULE}` ? `export const packages = ${JSON.stringify(packages)}` : null),
    /** @this {{ error: (message: string) => never }} */
    generateBundle(_options, bundle) {
      const known = new Set(packages.map(({ name }) => name))
      for (const { moduleIds = [] } of Object.values(bundle))
        for (const id of moduleIds) {
          const name = packageOf(id)
          if (name !== null && !known.has(name)) this.error(`${name} is shipped, and its licence is not: ${id}`)
        }
    },
  }
}

/** Writes what the page is made of beside it, as a software bill of materials (CycloneDX 1.5); the same for the same packages. */
export function billOfMaterials() {
  return {
    name: 'bill-of-materials',
    apply: 'build',
    /** @this {{ emitFile: (file: object) => void }} */
    generateBundle() {
      const source = `${JSON.stringify(billOf(shippedPackages(process.cwd()), integrities(process.cwd())), null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'sbom.json', source })
    },
  }
}

/** The bill of packages, the product first; `integrity` tells what the registry says of a package’s file. */
export function billOf(packages, integrity) {
  const [own, ...others] = packages
  const component = ({ name, version, licence }, type) => ({
    type,
    'bom-ref': purl(name, version),
    name,
    version,
    ...(licence !== '' && { licenses: [{ license: { id: licence } }] }),
    purl: purl(name, version),
    ...(integrity.get(`${name}@${version}`) && { hashes: [hashOf(integrity.get(`${name}@${version}`))] }),
  })
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component(own, 'application') },
    components: others.map((each) => component(each, 'library')),
  }
}

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** An integrity of npm (`sha512-` and base64) as CycloneDX has it. */
function hashOf(integrity) {
  const [, algorithm, value] = /^sha(\d+)-(.+)$/.exec(integrity)
  return { alg: `SHA-${algorithm}`, content: Buffer.from(value, 'base64').toString('hex') }
}

function integrities(root) {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return new Map(
    Object.entries(packages).flatMap(([place, { version, integrity }]) =>
      integrity ? [[`${place.split('node_modules/').at(-1)}@${version}`, integrity]] : [],
    ),
  )
}

/** The package whose file this is; null for one's own. */
function packageOf(id) {
  const inside = id.replaceAll('\\', '/').split('/node_modules/').at(-1)
  return id.includes('/node_modules/') ? (/^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? null) : null
}

/**
 * The product and what it ships, each with name, version, licence and texts, by name. A build has it all inside, so nothing
 * is a dependency at run time: `shipped` in package.json names what goes into the bundles, and the build fails for what
 * stands in one without being named.
 */
export function shippedPackages(root) {
  const own = describe(root)
  const found = new Map()
  const visit = (folder) => {
    const { shipped, dependencies = {} } = manifest(folder)
    for (const name of (folder === root ? shipped : null) ?? Object.keys(dependencies)) {
      const place = find(name, folder)
      if (found.has(place)) continue
      found.set(place, describe(place))
      visit(place)
    }
  }
  visit(root)
  return [own, ...[...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))]
}

const manifest = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))

/** Where a package that this folder depends on lies. */
function find(name, folder) {
  const place = path.join(folder, 'node_modules', name)
  if (fs.existsSync(path.join(place, 'package.json'))) return place
  const outer = path.dirname(folder)
  if (outer === folder) throw new Error(`${name} is not installed`)
  return find(name, outer)
}

function describe(folder) {
  const { name, version, license } = manifest(folder)
  const files = fs.readdirSync(folder).filter((file) => TEXTS.test(file))
  if (files.length === 0) throw new Error(`${name} has no licence text`)
  const texts = files.sort().map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim())
  return { name, version, licence: typeof license === 'string' ? license : '', text: texts.join('\n\n') }
}
