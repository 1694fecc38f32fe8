import { expect, test } from 'vitest'
import { languageFor } from './languages.js'

test.each([
  [['zh-CN', 'en'], 'zh'],
  [['zh-Hant-TW'], 'zh'],
  [['ZH'], 'zh'],
  [['fr-FR', 'zh-SG', 'en-US'], 'zh'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
] as const)('who reads %j gets %s', (tags, language) => {
  expect(languageFor(tags)).toBe(language)
})
