import type { BadgeCode } from '../model/codes/other.js'

/** A backend as it is drawn: every text is ready to be read. */
export interface Picture {
  readonly title: string
  readonly subtitle: string
  /** Where requests come from, in their order: client, routes, gateway. */
  readonly sources: readonly string[]
  /** In the order in which they are tried. */
  readonly groups: readonly PictureGroup[]
}

export interface PictureGroup {
  /** Null where there is but one. */
  readonly title: string | null
  readonly members: readonly PictureMember[]
}

export interface PictureMember {
  readonly title: string
  readonly target: string
  readonly badge: BadgeCode
  /** It is plaintext that a finding warns about. */
  readonly isWarned?: boolean
  readonly badgeWords: string
}

/** Of the line that leads to a member: its colour, and how it tells the protocol without colour. */
interface Line {
  readonly colour: string
  readonly soft: string
  readonly width: number
  readonly dashes?: string
  readonly isDouble?: true
  readonly isBroken?: true
}

const broken = (colour: string, soft: string): Line => ({ colour, soft, width: 3, isBroken: true })

const LINES: Readonly<Record<BadgeCode | 'http-warned', Line>> = {
  'https-verified': { colour: '#1b6b3a', soft: '#e3f4e9', width: 2, isDouble: true },
  'https-chain': { colour: '#0c6370', soft: '#ddf1f3', width: 3 },
  'https-unverified': { colour: '#6a4b00', soft: '#fbf1d3', width: 3, dashes: '9 5' },
  'https-fails': broken('#b3261e', '#fdecea'),
  http: { colour: '#3d4b60', soft: '#dfe5ee', width: 3, dashes: '2 5' },
  'http-warned': { colour: '#8a3d00', soft: '#ffeadb', width: 3, dashes: '2 5' },
  unknown: { colour: '#4c566a', soft: '#eef0f4', width: 2, dashes: '2 5' },
  none: broken('#b3261e', '#fdecea'),
  'not-served': broken('#b3261e', '#fdecea'),
}

const [WIDTH, MARGIN, ROW, INK, SOFT, RULE] = [920, 24, 48, '#1a2030', '#4c566a', '#7d8798']
const TRUNK = MARGIN + 8
const FACE = MARGIN + 84

/** A backend as an SVG document: light, whole, and the same wherever it is drawn. */
export function drawPicture({ title, subtitle, sources, groups }: Picture): string {
  const parts: string[] = []
  parts.push(
    words(MARGIN, 40, title, { size: 20, weight: 700 }),
    words(MARGIN, 62, subtitle, { size: 13, colour: SOFT }),
  )
  const { drawn, end } = drawSources(sources, 84)
  parts.push(...drawn)
  const top = 84 + 28
  let y = top + 18
  let last = top
  for (const group of groups) {
    if (group.title !== null) {
      parts.push(words(MARGIN + 22, y + 18, group.title, { size: 13, weight: 650 }))
      y += 30
    }
    for (const member of group.members) {
      last = y + (ROW - 6) / 2
      parts.push(...drawMember(member, y))
      y += ROW
    }
    y += 6
  }
  parts.push(`<path d="M${end} 110V${top + 6}H${TRUNK}V${last}" stroke="${RULE}" stroke-width="2"/>`)
  const height = y + MARGIN - 6
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" fill="none" font-family="system-ui, sans-serif" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

/** The boxes, and where the line leaves the last one. */
function drawSources(
  sources: readonly string[],
  y: number,
): { readonly drawn: readonly string[]; readonly end: number } {
  let x = MARGIN
  let end = TRUNK
  const drawn = sources.flatMap((source, i) => {
    const said = cut(source, 44)
    const width = widthOf(said, 12) + 18
    const line = i > 0 ? [`<path d="M${x - 26} ${y + 13}h26" stroke="${RULE}" stroke-width="2"/>`] : []
    const box = `<rect x="${x}" y="${y}" width="${width}" height="26" rx="5" stroke="${RULE}" fill="#ffffff"/>`
    const text = words(x + 9, y + 17, said, { size: 12 })
    end = x + width / 2
    x += width + 26
    return [...line, box, text]
  })
  return { drawn, end }
}

function drawMember({ title, target, badge, isWarned, badgeWords }: PictureMember, y: number): readonly string[] {
  const line = LINES[badge === 'http' && isWarned ? 'http-warned' : badge]
  const said = cut(badgeWords, 32)
  const badgeWidth = widthOf(said, 12) + 20
  const right = WIDTH - MARGIN
  return [
    ...drawLine(line, y + (ROW - 6) / 2),
    `<rect x="${FACE}" y="${y}" width="${right - FACE}" height="${ROW - 6}" rx="8" stroke="#d8dce4" fill="#ffffff"/>`,
    words(FACE + 14, y + 18, cut(title, 60), { size: 14, weight: 650 }),
    words(FACE + 14, y + 34, cut(target, 72), { size: 12, colour: SOFT, isCode: true }),
    `<rect x="${right - badgeWidth - 12}" y="${y + 9}" width="${badgeWidth}" height="24" rx="12" fill="${line.soft}"/>`,
    words(right - badgeWidth - 2, y + 25, said, { size: 12, weight: 650, colour: line.colour }),
  ]
}

function drawLine({ colour, width, dashes, isDouble, isBroken }: Line, y: number): readonly string[] {
  const stroke = (d: string): string =>
    `<path d="${d}" stroke="${colour}" stroke-width="${width}"${dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`}/>`
  const length = FACE - TRUNK
  if (isDouble) return [stroke(`M${TRUNK} ${y - 2}h${length}`), stroke(`M${TRUNK} ${y + 2}h${length}`)]
  if (!isBroken) return [stroke(`M${TRUNK} ${y}h${length}`)]
  const at = TRUNK + length / 2
  return [stroke(`M${TRUNK} ${y}h${length / 2 - 8}`), stroke(`M${at - 4} ${y - 4}l8 8M${at - 4} ${y + 4}l8 -8`)]
}

interface Look {
  readonly size: number
  readonly weight?: number
  readonly colour?: string
  readonly isCode?: true
}

function words(x: number, y: number, said: string, { size, weight, colour = INK, isCode }: Look): string {
  const font = isCode ? ' font-family="ui-monospace, monospace"' : ''
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`
  return `<text x="${x}" y="${y}" font-size="${size}"${bold}${font} fill="${colour}">${escaped(said)}</text>`
}

/** How wide a text is, about: CJK characters are as wide as high. */
function widthOf(said: string, size: number): number {
  return Math.ceil(Array.from(said).reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.6), 0) * size)
}

function cut(said: string, most: number): string {
  const chars = Array.from(said)
  return chars.length <= most ? said : `${chars.slice(0, most - 1).join('')}…`
}

/** Text as XML has it; characters that XML 1.0 can't hold are shown as a replacement. */
function escaped(said: string): string {
  return said
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
