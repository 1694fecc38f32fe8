import fs from 'node:fs'
import { validateAction, validateWorkflow } from '@action-validator/core'
import { validate as lintDockerfile } from 'dockerfile-utils'
import { load, loadAll } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { bin, scripts, version } from '../package.json'

// What can't be run without a network, a container engine or a cluster is read: it is YAML, names what exists, and asks for
// no right that it does not need.
const read = (file: string): string => fs.readFileSync(file, 'utf8')
const yaml = (file: string): unknown => load(read(file))

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: object; readonly steps: readonly { run?: string; uses?: string }[] }>
  >
}

describe('workflows', () => {
  const files = fs.readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`)
  test.each(files)('%s passes the schema of workflows', (file) => {
    expect(validateWorkflow(read(file)).errors).toEqual([])
  })
  test.each(files)('%s reads the repository and writes nothing but the page', (file) => {
    const { permissions, jobs } = yaml(file) as Workflow
    expect(permissions).toEqual({ contents: 'read' })
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    const granted = Object.values(jobs).flatMap((job) => Object.keys(job.permissions ?? {}))
    expect(granted.filter((right) => right !== 'pages' && right !== 'id-token')).toEqual([])
    for (const { run = '', uses } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
      const [, script] = /npm run -s ([\w-]+)/.exec(run) ?? []
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script)
    }
  })
})

test('every issue form has a name, a description, and fields with names of their own', () => {
  const forms = fs.readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')
  expect(forms.length).toBeGreaterThan(2)
  for (const name of forms) {
    const { body, ...head } = yaml(`.github/ISSUE_TEMPLATE/${name}`) as { body: { type: string; id?: string }[] }
    expect(head).toMatchObject({ name: expect.any(String) as string, description: expect.any(String) as string })
    const ids = body.flatMap(({ type, id }) => (type === 'markdown' ? [] : [id]))
    expect(new Set(ids).size, name).toBe(ids.length)
    expect(ids).not.toContain(undefined)
  }
})

test('the action passes the schema of actions', () => {
  expect(validateAction(read('action.yml')).errors).toEqual([])
})

test('what is no workflow and no action is seen', () => {
  expect(validateWorkflow('on: push\njobs: { test: { steps: [] } }\n').errors).not.toEqual([])
  expect(validateAction('name: x\nruns: { using: nothing }\n').errors).not.toEqual([])
})

test('the action takes each of its inputs from the environment, so that none becomes code', () => {
  const { inputs, runs } = yaml('action.yml') as {
    inputs: Record<string, object>
    runs: { using: string; steps: { run: string; shell: string; env?: Record<string, string> }[] }
  }
  const used = runs.steps.flatMap(({ env = {} }) => Object.values(env))
  expect(used.sort()).toEqual(
    Object.keys(inputs)
      .map((name) => `\${{ inputs.${name} }}`)
      .sort(),
  )
  expect(runs.steps.every(({ run, shell }) => !run.includes('${{') && shell === 'bash')).toBe(true)
})

test('the hook calls the command by its name', () => {
  const [hook] = yaml('.pre-commit-hooks.yaml') as { entry: string; language: string; files: string }[]
  expect(hook).toMatchObject({ entry: `${Object.keys(bin)[0]} check`, language: 'node' })
  expect(new RegExp(hook?.files ?? '').test('deploy/backend.yaml')).toBe(true)
})

test('the linter of Dockerfiles finds nothing', () => {
  const found = lintDockerfile(read('Dockerfile'))
  expect(found.map(({ range, message }) => [range.start.line + 1, message])).toEqual([])
  expect(lintDockerfile('FROM a\nRUNN b\n')).not.toEqual([])
})

test('the images copy what is there, and run as nobody', () => {
  const dockerfile = read('Dockerfile')
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '))
  for (const file of copied) expect(fs.existsSync(file), file).toBe(true)
  const [, page = '', cli = ''] = dockerfile.split(/^FROM .*/m).slice(1)
  expect(dockerfile).toMatch(/FROM nginxinc\/nginx-unprivileged:\S+ AS page/)
  expect(page).toContain('/src/dist/page')
  expect(cli).toMatch(/^USER node$/m)
})

test('the server frames the page only where it is asked to be embedded', () => {
  const conf = read('deploy/nginx.conf')
  const [, pattern = ''] = /"~(\(\^\|&\)embed\S*)" "\*";/.exec(conf) ?? []
  const embeds = new RegExp(pattern)
  expect(['embed', 'embed&theme=dark', 'lang=zh&embed'].every((args) => embeds.test(args))).toBe(true)
  expect(['', 'embedded=1', 'x=embed'].some((args) => embeds.test(args))).toBe(false)
  expect(conf).toContain('add_header Content-Security-Policy "frame-ancestors $frames" always;')
  expect(conf).toContain('Permissions-Policy')
})

test('the manifest runs the image of this version, without rights and without writing', () => {
  const objects = loadAll(read('deploy/kubernetes.yaml')) as Record<string, never>[]
  expect(objects.map(({ kind }) => kind)).toEqual(['Deployment', 'Service'])
  const text = JSON.stringify(objects)
  for (const part of [
    `"image":"ai-backend-editor:${version}"`,
    '"runAsNonRoot":true',
    '"readOnlyRootFilesystem":true',
    '"automountServiceAccountToken":false',
    '"allowPrivilegeEscalation":false',
  ])
    expect(text).toContain(part)
})

test('links between documents lead to files', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'CODE_OF_CONDUCT.md']
  const all = [
    ...documents,
    ...fs.readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ]
  for (const file of all)
    for (const [, link = ''] of read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
      const target = new URL(link, `file:///${file}`).pathname.slice(1)
      expect(fs.existsSync(target), `${file}: ${link}`).toBe(true)
    }
})
