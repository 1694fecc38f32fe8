// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Term } from './Term'

let root: Root
let paragraph: HTMLElement

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  paragraph = document.body.appendChild(document.createElement('p'))
  root = createRoot(paragraph)
  act(() => root.render(<Term face="evicted" title="eviction" says="It gets no requests for a while." />))
})
afterEach(() => {
  act(() => root.unmount())
  paragraph.remove()
})

function part(selector: string): HTMLElement {
  const found = paragraph.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const button = (): HTMLElement => part('button')
const panel = (): HTMLElement => part('[popover]')
/** What a browser says when it shows or hides the panel; happy-dom shows none. */
const toggle = (newState: 'open' | 'closed'): void =>
  act(() => void panel().dispatchEvent(Object.assign(new Event('toggle'), { newState })))

test('closed it is the word alone, so that the sentence reads as it is written', () => {
  expect(paragraph.textContent).toBe('evicted')
  expect(button().getAttribute('aria-expanded')).toBe('false')
})

test('the button opens its own panel, which Escape and a click elsewhere close', () => {
  expect(button().getAttribute('popovertarget')).toBe(panel().id)
  expect(panel().getAttribute('popover')).toBe('auto')
  expect(button().getAttribute('type')).toBe('button')
})

test('open it says what the term means, and is heard', () => {
  toggle('open')
  expect(panel().textContent).toBe('eviction It gets no requests for a while.')
  expect(panel().getAttribute('role')).toBe('status')
  expect(button().getAttribute('aria-expanded')).toBe('true')
  toggle('closed')
  expect(paragraph.textContent).toBe('evicted')
})

test('nothing in it may not stand in a paragraph', () => {
  toggle('open')
  expect([...paragraph.querySelectorAll('*')].map(({ tagName }) => tagName).sort()).toEqual([
    'BUTTON',
    'SPAN',
    'STRONG',
  ])
})
