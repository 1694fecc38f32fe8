/// <reference types="vite/client" />
declare module 'monaco-editor/languages/definitions/yaml/register'
declare module 'monaco-editor/editor/contrib/caretOperations/browser/caretOperations'
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController'
declare module 'monaco-editor/editor/browser/config/tabFocus' {
  export const TabFocus: { setTabFocusMode: (movesFocus: boolean) => void }
}
