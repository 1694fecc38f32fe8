import { describe, expect, test } from 'vitest'
import { uriOf } from './uri.js'

// As Go's net/url reads them (ParseRequestURI).

describe('a URI', () => {
  test.each([
    ['https://api.example.com/v1', 'https', 'api.example.com'],
    ['HTTP://h:8080', 'http', 'h'],
    ['http://[::1]:80/x?y=%zz', 'http', '::1'],
    ['http://u:p@h/', 'http', 'h'],
    ['http://h#a', null, null],
    ['http:///path', 'http', ''],
    ['http://é.x/', 'http', 'é.x'],
    ['mailto:a b', 'mailto', ''],
    ['/v1/models', '', ''],
    ['//h/x', '', ''],
    ['*', '', ''],
    ['', null, null],
    ['example.com', null, null],
    ['localhost:8080', 'localhost', ''],
    ['443', null, null],
    [':x', null, null],
    ['a b', null, null],
    ['http://a b/', null, null],
    ['http://h/a b', 'http', 'h'],
    ['http://h/%zz', null, null],
    ['http://h:80a/', null, null],
    ['http://[::1/', null, null],
    ['http://h%41/', null, null],
    ['http://h\n/', null, null],
    ['http://{h}/', null, null],
  ])('%j', (text, scheme, hostname) => {
    expect(uriOf(text)).toEqual(scheme === null ? null : { scheme, hostname })
  })
})
