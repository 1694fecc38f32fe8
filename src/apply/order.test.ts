import { describe, expect, it } from 'vitest'
import { filesOf, inApplyOrder, partsInOrder } from './order.js'
import { zipOf } from './zip.js'

const object = (kind: string, name: string, rest = ''): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`

describe('the order in which documents apply', () => {
  it('has what others need first, and leaves the rest where it was', () => {
    const kinds = ['HTTPRoute', 'Thing', 'AgentgatewayPolicy', 'AgentgatewayBackend', 'Gateway', 'Secret', 'Namespace']
    const text = kinds.map((kind, i) => object(kind, `o${i}`)).join('---\n')
    expect(partsInOrder(text).map(({ objects }) => objects[0]?.kind)).toEqual([
      'Namespace',
      'Secret',
      'Thing',
      'Gateway',
      'AgentgatewayBackend',
      'AgentgatewayPolicy',
      'HTTPRoute',
    ])
  })

  it('keeps every byte of a document and the comments before it', () => {
    const backend = `# The backend.\n${object('AgentgatewayBackend', 'b')}`
    const secret = `# The key.\n${object('Secret', 's', 'stringData:\n  a: |\n    x\n')}`
    expect(inApplyOrder(`${backend}---\n${secret}`)).toBe(`${secret}---\n${backend}`)
    const crlf = `${backend}---\n${secret}`.replaceAll('\n', '\r\n')
    expect(inApplyOrder(crlf)).toBe(`${secret}---\n${backend}`.replaceAll('\n', '\r\n'))
    expect(inApplyOrder(`${backend}---\n${secret.trimEnd()}`)).toBe(`${secret}---\n${backend}`)
  })

  it.each([
    ['is right already', `---\n${object('Secret', 's')}--- # next\n${object('HTTPRoute', 'r')}\n# end`],
    ['can’t be read', `${object('HTTPRoute', 'r')}---\na: [\n---\n${object('Secret', 's')}`],
    ['has directives', `%YAML 1.2\n---\n${object('HTTPRoute', 'r')}...\n---\n${object('Secret', 's')}`],
    ['is empty', ''],
  ])('is that of the text where it %s', (_, text) => expect(inApplyOrder(text)).toBe(text))

  it('is that of what a wrapper holds', () => {
    const text = `kubectl apply -f- <<EOF\n${object('HTTPRoute', 'r')}---\n${object('Secret', 's')}EOF\n`
    expect(inApplyOrder(text)).toBe(`${object('Secret', 's')}---\n${object('HTTPRoute', 'r')}`)
  })
})

describe('files', () => {
  const text = `${object('HTTPRoute', 'r')}---\n${object('Secret', 'a/b', '  namespace: demo\n')}`
  it('are the documents, named so that they sort as they apply', () => {
    expect(filesOf(text)).toEqual([
      { name: '1-secret-demo-a-b.yaml', text: object('Secret', 'a/b', '  namespace: demo\n') },
      { name: '2-httproute-r.yaml', text: object('HTTPRoute', 'r') },
    ])
  })

  it('go into an archive that says of each its name, size and checksum', () => {
    const files = [...filesOf(text), { name: 'ü.yaml', text: '模型: 1\n' }]
    const zip = zipOf(files)
    const view = new DataView(zip.buffer)
    const end = zip.length - 22
    expect(view.getUint32(end, true)).toBe(0x06054b50)
    expect(view.getUint16(end + 10, true)).toBe(3)
    let at = view.getUint32(end + 16, true)
    const read = files.map(() => {
      const [crc, size, length, local] = [16, 24, 28, 42].map((offset) =>
        offset === 28 ? view.getUint16(at + offset, true) : view.getUint32(at + offset, true),
      ) as [number, number, number, number]
      const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length))
      const data = zip.subarray(local + 30 + length, local + 30 + length + size)
      at += 46 + length
      return { name, text: new TextDecoder().decode(data), crc }
    })
    expect(read.map(({ name, text: content }) => ({ name, text: content }))).toEqual(files)
    // The checksum of "123456789" is the one that every description of CRC-32 gives.
    const [entry] = [zipOf([{ name: 'a', text: '123456789' }])]
    expect(new DataView(entry.buffer).getUint32(14, true)).toBe(0xcbf43926)
  })
})
