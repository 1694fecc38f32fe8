// What the page may weigh. The first load is counted from the built page: every file that it asks for, and every file that
// these and the page's own start import at once.
import fs from 'node:fs'
import path from 'node:path'

const ASSETS = 'dist/page/assets'

/** The files of the first load with this start; none where the page is not built. */
function loadOf(name) {
  if (!fs.existsSync('dist/page/index.html')) return ['dist/page/index.html']
  const html = fs.readFileSync('dist/page/index.html', 'utf8')
  const asked = new Set([
    ...[...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file),
    ...filesOf(name),
  ])
  // The words of the first picture; a reader of another language gets those of that one instead.
  for (const file of fs.readdirSync(ASSETS)) if (/^page-words-en-first-/.test(file)) asked.add(file)
  for (const file of asked) for (const imported of importsOf(file)) asked.add(imported)
  return ['dist/page/index.html', ...[...asked].map((file) => path.join(ASSETS, file))]
}

/** A part that comes beside or after the first load, with every file that it imports and the first load does not hold. */
function partOf(name) {
  if (!fs.existsSync(ASSETS)) return [path.join(ASSETS, `${name}-*.js`)]
  const asked = new Set(filesOf(name))
  for (const file of asked) for (const imported of importsOf(file)) asked.add(imported)
  const first = loadOf('start')
  return [...asked].map((file) => path.join(ASSETS, file)).filter((file) => !first.includes(file))
}

const filesOf = (name) =>
  fs.readdirSync(ASSETS).filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.(?:js|css)$`).test(file))

function importsOf(file) {
  const code = file.endsWith('.js') ? fs.readFileSync(path.join(ASSETS, file), 'utf8') : ''
  return [...code.matchAll(/\b(?:import|from)\s*"\.\/([^"]+\.js)"/g)].map(([, imported]) => imported)
}

export default [
  {
    name: 'first load',
    path: loadOf('start'),
    limit: '200 KiB',
    gzip: true,
  },
  {
    name: 'facts of the releases and what lies over them, loaded beside the first load',
    path: partOf('load'),
    limit: '29 KiB',
    gzip: true,
  },
  {
    name: 'traps, loaded beside the first load',
    path: partOf('advice'),
    limit: '20 KiB',
    gzip: true,
  },
  {
    name: 'traps that change no picture, loaded after it',
    path: partOf('more'),
    limit: '8 KiB',
    gzip: true,
  },
  {
    name: 'sentences of findings and reasons, loaded after the first picture',
    path: partOf('words-en-later'),
    limit: '24 KiB',
    gzip: true,
  },
  {
    name: 'what makes requests, loaded beside the first load',
    path: partOf('requests'),
    limit: '8 KiB',
    gzip: true,
  },
  {
    name: 'editor, loaded after the form',
    path: partOf('YamlEditor'),
    limit: '800 KiB',
    gzip: true,
  },
  {
    name: 'first load of a page that is embedded',
    path: loadOf('embed'),
    limit: '168 KiB',
    gzip: true,
  },
]
