import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const only = (why, ...names) => ({
  'no-restricted-imports': ['error', { patterns: names.map((group) => ({ group: [group], message: why })) }],
})

export default tseslint.config(
  {
    ignores: [
      '.size-limit.js',
      'dist',
      'node_modules',
      'test-results',
      'playwright-report',
      'eslint.config.js',
      '.dependency-cruiser.cjs',
      'scripts/**/*.mjs',
      'public/*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowAny: false, allowNullish: true, allowArray: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...only(
        'The engine runs in the page, in a worker and in Node: it knows nothing of the page.',
        '**/app/**',
        'react*',
        'monaco-editor*',
        '@monaco-editor/*',
        'zustand*',
      ),
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', '__dirname', 'require', 'global'].map((name) => ({
          name,
          message: 'The engine runs in a page, too. Without a DOM it compiles by tsconfig.engine.json.',
        })),
      ],
    },
  },
  // What reads CRDs and writes facts runs in Node alone.
  {
    files: ['src/**/*.test.ts', 'src/tests/**', 'src/schema/generate/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/editor/**'],
    rules: only(
      'The editor is the only part that knows Monaco; everything else would load it with the form.',
      'monaco-editor*',
      '@monaco-editor/*',
      '**/editor/monaco*',
      '**/editor/bridge*',
      '**/editor/YamlEditor*',
    ),
  },
  { files: ['app/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  // Tables of data are as long as they are.
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts', 'src/schema/facts/nodes.ts', 'src/schema/overlay/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.test.ts', 'src/tests/**', 'e2e/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
