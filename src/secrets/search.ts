// The door of the search for secrets: the page loads it after the first picture.
export { hideQuickly } from './quick.js'
export { redact } from './redact.js'
