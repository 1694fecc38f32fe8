declare module 'monaco-editor/languages/definitions/yaml/yaml' {
  export const conf: import('monaco-editor/editor').languages.LanguageConfiguration
  export const language: import('monaco-editor/editor').languages.IMonarchLanguage
}
