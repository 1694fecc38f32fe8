// The door of the search for secrets: the page loads it after the first picture.
export { hideApart, hideQuickly, searchQuickly, type QuickSearch } from './quick.js'
export { redact } from './redact.js'
