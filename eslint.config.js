import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const pure = 'A flow is pure: it asks by `command`, and hears by events.';

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', 'src/storage/generated/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-control-regex': 'off',
      'no-undef': 'off',
    },
  },
  {
    files: ['flows/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/src/**', '@prisma/*', 'i18next', 'telegraf*', 'whatsapp-web.js', 'node:*', 'pg'],
              message: pure,
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'setTimeout', 'setInterval', 'fetch', 'Date', 'performance', 'crypto'].map((name) => ({
          name,
          message: pure,
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: pure },
        { selector: "Property[key.name='invoke']", message: pure },
        { selector: "Property[key.name='after']", message: pure },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/storage/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@prisma/*', '**/generated/**', 'pg', '@electric-sql/*'],
              message: 'Only src/storage speaks to the database.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only src/config.ts reads the environment.',
        },
      ],
    },
  },
  {
    files: ['src/assessments/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/conversation/**', '**/channels/**', '**/storage/**', '@prisma/*', 'telegraf*'],
              message: 'The psychometrics library knows no chat and no database.',
            },
          ],
        },
      ],
    },
  },
);
