/** A ZIP archive of texts, stored as they are: YAML is small, and every unpacker reads it (APPNOTE 6.3.10, 4.3). */
export function zipOf(files: readonly { readonly name: string; readonly text: string }[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const entries = files.map(({ name, text }) => ({ name: encoder.encode(name), data: encoder.encode(text) }))
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let offset = 0
  for (const { name, data } of entries) {
    const shared = [...u16(20), ...u16(UTF8_NAMES), ...u16(0), ...u16(0), ...u16(FIRST_DAY), ...u32(crc32(data))]
    const sizes = [...u32(data.length), ...u32(data.length), ...u16(name.length), ...u16(0)]
    const local = joined([Uint8Array.from([...u32(0x04034b50), ...shared, ...sizes]), name, data])
    const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)]
    centrals.push(joined([Uint8Array.from([...u32(0x02014b50), ...u16(20), ...shared, ...sizes, ...rest]), name]))
    locals.push(local)
    offset += local.length
  }
  const directory = joined(centrals)
  const count = u16(entries.length)
  const end = [...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...u32(directory.length), ...u32(offset)]
  return joined([...locals, directory, Uint8Array.from([...end, ...u16(0)])])
}

const UTF8_NAMES = 0x0800
/** 1 January 1980: the same text makes the same archive. */
const FIRST_DAY = 0x0021

const u16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function crc32(data: Uint8Array): number {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
