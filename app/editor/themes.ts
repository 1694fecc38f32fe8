import { monaco } from './monaco'

monaco.editor.defineTheme('page-light', {
  base: 'vs',
  inherit: true,
  rules: [],
  colors: { 'editor.background': '#ffffff', 'editorLineNumber.foreground': '#6b7486' },
})
monaco.editor.defineTheme('page-dark', {
  base: 'vs-dark',
  inherit: true,
  rules: [],
  colors: { 'editor.background': '#191d26', 'editorLineNumber.foreground': '#8b95a9' },
})
