const FILE = /\/js-yaml\/dist\/js-yaml\.mjs$/
const VALUE = /^(var [\w$]+ = )(?=new |define\w+Tag\(|YAML11_SCHEMA\.)/gm
const OPTIONS = /^(var DEFAULT_\w+ = )(\{\n(?:[\t ].*\n)+\});$/gm

/**
 * Says to the build that the tags, schemas and patterns at the top of js-yaml are values, which need not be made where nothing
 * asks for them: the page reads events, and prints in a later part.
 */
export function pureTags() {
  return {
    name: 'pure-tags',
    apply: 'build',
    enforce: 'pre',
    /** @param {string} code @param {string} id */
    transform: (code, id) =>
      FILE.test(id)
        ? {
            code: code.replace(VALUE, '$1/* @__PURE__ */ ').replace(OPTIONS, '$1/* @__PURE__ */ (() => ($2))();'),
            map: null,
          }
        : null,
  }
}
