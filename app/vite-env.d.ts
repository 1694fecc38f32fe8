/// <reference types="vite/client" />
declare module 'monaco-editor/editor/contrib/caretOperations/browser/caretOperations'
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController'
declare module 'monaco-editor/editor/browser/config/tabFocus' {
  export const TabFocus: { setTabFocusMode: (movesFocus: boolean) => void }
}
declare module 'virtual:licences' {
  /** The product first, then what it is built of. */
  export const packages: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
}
