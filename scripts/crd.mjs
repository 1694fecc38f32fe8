// Reads the CRDs of releases into the facts, and writes what each release changed. The command is built twice: what it
// writes first is part of it the second time.
import { execFileSync } from 'node:child_process'

const words = process.argv.slice(2)
const run = (...args) => {
  execFileSync('npx', ['vite', 'build', '--config', 'vite.crd.config.ts', '--logLevel', 'warn'], { stdio: 'inherit' })
  execFileSync('node', ['dist/crd/main.js', ...args], { stdio: 'inherit' })
}

run(...words)
run('--pages', ...words.filter((word) => /^[\w-]+@[^/]+$/.test(word)))
