import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const generated = [
  '**/node_modules/',
  '.kluft/',
  '.types/',
  '**/.svelte-kit/',
  'web/build/',
  'web/src/lib/paraglide/',
  'cdk.out/',
  'infra/cdk.out/',
  'coverage/',
];

export default tseslint.config(
  { ignores: generated },
  tseslint.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['functions/cli/**', 'tests/bench/**', 'infra/app.ts'], rules: { 'no-console': 'off' } },
  {
    // CloudFront calls the global function `handler`.
    files: ['infra/edge/*.js'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^handler$' }] },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.svelte'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    // Formulas are markup that data/measures writes and no input enters.
    files: ['web/src/lib/method/Formula.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
  },
);
