// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Explained } from './Explained'
import { showLanguage } from './language'
import { loadTerms, useTerms } from './terms'

let root: Root
let page: HTMLElement
const show = (text: string): void => act(() => root.render(<Explained text={text} />))
const terms = (): readonly string[] => [...page.querySelectorAll('button')].map(({ textContent }) => textContent)

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  page = document.body.appendChild(document.createElement('p'))
  root = createRoot(page)
  useTerms.setState({ Text: null })
})
afterEach(() => {
  act(() => root.unmount())
  page.remove()
})

test('a sentence stands as it is until the glossary has come, and its terms explain themselves from then on', async () => {
  show('Unhealthy members are evicted.')
  expect([page.textContent, terms()]).toEqual(['Unhealthy members are evicted.', []])
  await act(loadTerms)
  expect([page.textContent, terms()]).toEqual(['Unhealthy members are evicted.', ['Unhealthy', 'members', 'evicted']])
})

test('hidden characters can be seen there too', async () => {
  await act(loadTerms)
  show('The host a\u202eb is a pool.')
  expect(page.textContent).toBe('The host a⟨U+202E⟩b is a pool.')
  expect(terms()).toEqual(['pool'])
})

test('in another language it has that one’s terms', async () => {
  await act(loadTerms)
  await act(() => showLanguage('zh'))
  show('不健康的成员会被驱逐。')
  expect(terms()).toEqual(['不健康', '成员', '驱逐'])
  await act(() => showLanguage('en'))
})
