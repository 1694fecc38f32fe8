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
const PART = /\/monaco-editor\/esm\/vs\/editor\/(.+)$/

/** Leaves the parts of Monaco that nothing reaches out of the build, which fails where Monaco has one of them no longer. */
export function monacoParts() {
  const left = new Set(Object.keys(UNREACHED))
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
    /** @this {{ error: (message: string) => never }} */
    buildEnd(error) {
      if (!error && left.size > 0) this.error(`Monaco does not import these any longer: ${[...left].join(', ')}`)
    },
  }
}
