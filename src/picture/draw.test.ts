import { expect, test } from 'vitest'
import type { BadgeCode } from '../model/codes/other.js'
import { drawPicture, type Picture } from './draw.js'

const member = (badge: BadgeCode, title = 'OpenAI gpt-4o') => ({
  title,
  target: 'api.openai.com:443',
  badge,
  badgeWords: badge,
})
const picture = (...members: Picture['groups'][number]['members']): Picture => ({
  title: 'pool',
  subtitle: 'agentgateway 1.4.1',
  sources: ['Client', 'HTTPRoute chat', 'Gateway'],
  groups: [{ title: 'Priority 1', members }],
})

/** The drawing of the line to the only member. */
const lineOf = (badge: BadgeCode): string => {
  const drawn = drawPicture(picture(member(badge))).split('\n')
  const [before, after] = ['>Priority 1</text>', '<rect x="108"'].map((mark) =>
    drawn.findIndex((line) => line.includes(mark)),
  )
  return drawn
    .slice(Number(before) + 1, after)
    .map((line) => line.replaceAll(/stroke="#\w+"/g, ''))
    .join('\n')
}

test('each protocol has a line of its own, also without colour', () => {
  const lines = (['https-verified', 'https-chain', 'https-unverified', 'http', 'unknown', 'none'] as const).map(lineOf)
  expect(lines.every((line) => line.startsWith('<path'))).toBe(true)
  expect(new Set(lines).size).toBe(lines.length)
})

test('plaintext is slate, and orange where it is warned about', () => {
  const [plain, warned] = [false, true].map((isWarned) => drawPicture(picture({ ...member('http'), isWarned })))
  expect(plain).toContain('#3d4b60')
  expect(plain).not.toContain('#8a3d00')
  expect(warned).toContain('#8a3d00')
})

test('whatever the texts hold, the drawing is one well-formed document', () => {
  const nasty = '<script>"&\'\u0000\ud800 好'
  const drawn = drawPicture({ ...picture(member('http', nasty)), title: nasty })
  expect(drawn).not.toMatch(/<script|&(?!amp;|lt;|gt;|quot;)/)
  expect(drawn).not.toContain('\u0000')
  const tags = [...drawn.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)]
  const open: string[] = []
  for (const [, close, name = '', self] of tags) {
    if (close) expect(open.pop()).toBe(name)
    else if (!self) open.push(name)
  }
  expect(open).toEqual([])
})

test('grows with its members, and cuts what does not fit', () => {
  const height = (drawn: string): number => Number(/height="(\d+)"/.exec(drawn)?.[1])
  const [one, many] = [1, 400].map((n) =>
    drawPicture(picture(...Array.from({ length: n }, () => member('http', 'm'.repeat(500))))),
  )
  expect(height(many ?? '')).toBe(height(one ?? '') + 399 * 48)
  expect(one).toContain(`${'m'.repeat(59)}…`)
})
