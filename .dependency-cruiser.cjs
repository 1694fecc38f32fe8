/** Import boundaries; each with the reason that its message gives. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Files that know each other are one file, or lack the noun between them; types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-below-page',
      comment: 'The engine runs in the page, in a worker and in Node: it imports nothing of the page.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^app' },
    },
    {
      name: 'engine-by-its-door',
      comment:
        'The page uses the engine through src/index.ts; beside it are the reader of CRDs, which is loaded with the first one, the facts, the traps and what makes requests, which are loaded beside the code, what changes texts, the table of languages, the glossary, completion, the outline of the documents and the search for secrets, which come after the first picture, and examples and lessons with their words. Tests share seeds.',
      severity: 'error',
      from: { path: '^app', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/(?!index\\.ts$|crd/read\\.ts$|schema/facts/load\\.ts$|advice/(advice|every|more)\\.ts$|request/requests\\.ts$|yaml/edit/editing\\.ts$|words/(languages|examples|glossary|lessons)\\.ts$|lessons/|assist/assist\\.ts$|secrets/search\\.ts$|documents/outline\\.ts$|picture/draw\\.ts$|examples/)',
      },
    },
    {
      name: 'yaml-knows-no-kubernetes',
      comment: 'Reading and editing YAML is the lowest layer; it knows only the codes that its problems have.',
      severity: 'error',
      from: { path: '^src/yaml', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(?!yaml|words/words)' },
    },
    {
      name: 'providers-know-no-release',
      comment: 'A provider is told of once; releases choose among dialects.',
      severity: 'error',
      from: { path: '^src/providers' },
      to: { path: '^src/(releases|connection|advice)' },
    },
    {
      name: 'controls-know-nothing',
      comment:
        'A control of app/ui is told what to show and say; it knows no words, no store and nothing of the engine.',
      severity: 'error',
      from: { path: '^app/ui', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(app/(?!ui/)|src/)' },
    },
    {
      name: 'views-know-no-view',
      comment:
        'A view is rebuilt or deleted without touching another one: it opens others through app/open, shares parts through app/form and app/endpoints, and is put in its place by the page (app/*.tsx) and the commands.',
      severity: 'error',
      from: {
        path: '^app/(stage|inspector|editor|problems|compare|apply|learn|gallery|share|rename|move|diagnose|report|about|embed|files|picture)/',
        pathNot: '\\.test\\.tsx?$',
      },
      to: {
        path: '^app/(stage|inspector|editor|problems|compare|apply|learn|gallery|share|rename|move|diagnose|report|about|embed|files|picture)/',
        pathNot: '^app/$1/',
      },
    },
    {
      name: 'parts-know-no-view',
      comment: 'What views share knows none of them, and the state of the page knows neither.',
      severity: 'error',
      from: { path: '^app/(form|endpoints|state|engine|storage)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^app/(stage|inspector|editor|problems|compare|apply|learn|gallery|share|rename|move|diagnose|report|about|embed|files|picture|commands)/',
      },
    },
    {
      name: 'monaco-in-editor-only',
      comment: 'Monaco is a megabyte; only the lazily loaded editor imports it.',
      severity: 'error',
      from: { path: '^app', pathNot: '^app/editor' },
      to: { path: 'monaco' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
