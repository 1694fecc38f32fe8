// What the page may weigh. The first load is counted from the built page: every file that it asks for, and every file that
// these and the page's own start import at once.
import fs from 'node:fs'
import path from 'node:path'

const ASSETS = 'dist/page/assets'

/** The files of the first load with this start; none where the page is not built. */
function loadOf(name) {
  if (!fs.existsSync('dist/page/index.html')) return ['dist/page/index.html']
  const html = fs.readFileSync('dist/page/index.html', 'utf8')
  const start = fs.readdirSync(ASSETS).filter((file) => new RegExp(`^${name}-.*\\.(?:js|css)$`).test(file))
  const asked = new Set([
    ...[...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file),
    ...start,
  ])
  // The words of the first picture; a reader of another language gets those of that one instead.
  for (const file of fs.readdirSync(ASSETS)) if (/^page-words-en-first-/.test(file)) asked.add(file)
  for (const file of asked) for (const imported of importsOf(file)) asked.add(imported)
  return ['dist/page/index.html', ...[...asked].map((file) => path.join(ASSETS, file))]
}

function importsOf(file) {
  const code = file.endsWith('.js') ? fs.readFileSync(path.join(ASSETS, file), 'utf8') : ''
  return [...code.matchAll(/\b(?:import|from)\s*"\.\/([^"]+\.js)"/g)].map(([, imported]) => imported)
}

export default [
  {
    name: 'first load',
    path: loadOf('start'),
    limit: '210 KiB',
    gzip: true,
  },
  {
    name: 'facts of the releases and what lies over them, loaded beside the first load',
    path: ['dist/page/assets/load-*.js'],
    limit: '29 KiB',
    gzip: true,
  },
  {
    name: 'traps, loaded beside the first load',
    path: ['dist/page/assets/advice-*.js'],
    limit: '20 KiB',
    gzip: true,
  },
  {
    name: 'sentences of findings and reasons, loaded after the first picture',
    path: ['dist/page/assets/words-en-later-*.js'],
    limit: '22 KiB',
    gzip: true,
  },
  {
    name: 'what makes requests, loaded beside the first load',
    path: ['dist/page/assets/requests-*.js'],
    limit: '8 KiB',
    gzip: true,
  },
  {
    name: 'editor, loaded after the form',
    path: ['dist/page/assets/YamlEditor-*.js', 'dist/page/assets/YamlEditor-*.css'],
    limit: '950 KiB',
    gzip: true,
  },
  {
    name: 'first load of a page that is embedded',
    path: loadOf('embed'),
    limit: '184 KiB',
    gzip: true,
  },
]
