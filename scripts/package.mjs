// Builds what `npm pack` packs: the engine and the command line without any dependency, the types, and the licences of what
// is inside.
import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { build } from 'vite'
import { shippedPackages } from './licences.mjs'

const OUT = 'dist/package'
/** The doors of the package that have types. */
const DOORS = ['library', 'library-zh', 'crd/read']

/** The declarations of the library and of all that they name. */
function declare() {
  const { options } = ts.parseJsonConfigFileContent(
    {
      extends: './tsconfig.engine.json',
      compilerOptions: { declaration: true, emitDeclarationOnly: true, noEmit: false },
    },
    ts.sys,
    process.cwd(),
  )
  const program = ts.createProgram(
    DOORS.map((door) => `src/${door}.ts`),
    { ...options, rootDir: 'src', outDir: `${OUT}/types` },
  )
  const { diagnostics, emitSkipped } = program.emit()
  if (emitSkipped || diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host))
  keepNamed(path.join(OUT, 'types'))
}

const host = {
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => '\n',
  getCanonicalFileName: (file) => file,
}

/** Takes away the declarations that those of the library do not name: of facts, traps and words there are many. */
function keepNamed(root) {
  const named = new Set()
  const visit = (file) => {
    if (named.has(file)) return
    named.add(file)
    const code = fs.readFileSync(file, 'utf8')
    for (const [, from] of code.matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)\.js['"]/g))
      visit(path.join(path.dirname(file), `${from}.d.ts`))
  }
  for (const door of DOORS) {
    const file = path.join(root, `${door}.d.ts`)
    // Loading for its effects is nothing to declare.
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(/^import '.*';?\n/gm, ''))
    visit(file)
  }
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && !named.has(file)) fs.rmSync(file)
  }
}

/** What the bundled files were made of. */
function licenceTexts() {
  const map = (file) => fs.readFileSync(path.join(OUT, file), 'utf8')
  const code = fs
    .readdirSync(OUT, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map(map)
    .join('\n')
  const inside = shippedPackages(process.cwd())
    .slice(1)
    .filter(({ name }) => code.includes(`node_modules/${name}/`))
  const texts = inside.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)
  fs.writeFileSync(path.join(OUT, 'THIRD-PARTY.txt'), texts.join('\n' + '-'.repeat(72) + '\n\n'))
}

await build({ configFile: 'vite.package.config.ts', logLevel: 'warn' })
fs.chmodSync(path.join(OUT, 'cli.js'), 0o755)
declare()
licenceTexts()
