/**
 * Parts of Monaco that its editor imports and that the page cannot reach: each with the names that others import of it, and with
 * what alone would reach it.
 */
const UNREACHED = {
  // createDiffEditor and createMultiFileDiffEditor, which nothing calls.
  'browser/widget/diffEditor/diffEditorWidget.js': ['DiffEditorWidget'],
  'browser/widget/multiDiffEditor/multiDiffEditorWidget.js': ['MultiDiffEditorWidget'],
  // A language with a tree-sitter grammar: the standalone editor has no library for any.
  'common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend.js': ['TreeSitterSyntaxTokenBackend'],
  // The option `experimentalGpuAcceleration`, which is off.
  'browser/gpu/viewGpuContext.js': ['ViewGpuContext'],
  'browser/viewParts/viewLinesGpu/viewLinesGpu.js': ['ViewLinesGpu'],
  'browser/viewParts/rulersGpu/rulersGpu.js': ['RulersGpu'],
  // Hovers of colours and inlay hints, whose features are not loaded: hovering only asks whether a hover is one of them.
  'contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant.js': [
    'ColorHover',
    'HoverColorPickerParticipant',
  ],
  'contrib/inlayHints/browser/inlayHintsHover.js': ['InlayHintsHover'],
}
/**
 * An error that is made as its module loads, only to be told from others. With it the browser reads all of Monaco a second time, for
 * the line where it was made, which takes half as long as all the rest of loading.
 */
const MARK = { error: 'this._parseError = new Error()', object: 'this._parseError = {}' }
const MARKED = /\/monaco-editor\/esm\/vs\/platform\/contextkey\/common\/contextkey\.js$/
const PART = /\/monaco-editor\/esm\/vs\/editor\/(.+)$/

/** Leaves the parts of Monaco that nothing reaches out of the build, and that error; it fails where Monaco has one of them no longer. */
export function monacoParts() {
  const left = new Set([...Object.keys(UNREACHED), MARK.error])
  return {
    name: 'monaco-parts',
    apply: 'build',
    enforce: 'pre',
    /** @param {string} id */
    load(id) {
      const part = PART.exec(id)?.[1] ?? ''
      const names = UNREACHED[part]
      if (names === undefined) return null
      left.delete(part)
      return names.map((name) => `export class ${name} {}`).join('\n')
    },
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!MARKED.test(id) || !code.includes(MARK.error)) return null
      left.delete(MARK.error)
      return { code: code.replace(MARK.error, MARK.object), map: null }
    },
    /** @this {{ error: (message: string) => never }} */
    buildEnd(error) {
      if (!error && left.size > 0) this.error(`Monaco has these no longer: ${[...left].join(', ')}`)
    },
  }
}
