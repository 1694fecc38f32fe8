import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { findRelease } from '../../releases/table.js'
import { testShared } from '../support/shared.js'

interface Case {
  readonly id: string
  readonly release: string
  readonly istioAutoMtls: boolean
  readonly backends: readonly {
    readonly namespace: string
    readonly name: string
    readonly endpoints: readonly {
      group: number
      member: number
      scheme: string
      host: string
      port: number
      verify?: string
      model: string | null
    }[]
  }[]
}

testShared('every endpoint agrees with what the real controllers produced', 'corpus/translator', (folder) => {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.expected.json'))
  let compared = 0
  for (const file of files) {
    const { id, release, istioAutoMtls, backends } = JSON.parse(
      fs.readFileSync(path.join(folder, file), 'utf8'),
    ) as Case
    if (!findRelease(release)) continue
    const text = fs.readFileSync(path.join(folder, file.replace('.expected.json', '.yaml')), 'utf8')
    const { documents, endpoints } = analyze(text, { ...DEFAULT_SETTINGS, release, istioAutoMtls })
    const got = backends.map(({ namespace, name }) => {
      const document = documents.find(
        (each) => each.kind === 'Backend' && each.name === name && each.namespace === namespace,
      )
      return endpoints
        .filter((endpoint) => endpoint.document === document?.index)
        .map(({ member, host, port, wire }) => ({
          group: member.group,
          member: member.member,
          scheme: wire.scheme,
          host,
          port,
          verify: wire.verify,
          model: member.model,
        }))
    })
    expect({ id, endpoints: got }).toEqual({ id, endpoints: backends.map((backend) => backend.endpoints) })
    compared += got.flat().length
  }
  expect(compared).toBeGreaterThan(30)
})
