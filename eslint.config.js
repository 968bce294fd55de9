import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { ARROWS } from './scripts/layers.mjs';

const LAYERS = Object.keys(ARROWS);
const tests = ['**/*.test.{ts,tsx}', 'tests/**'];
const databaseClients = {
  regex: '^(@prisma/|better-sqlite3$|pg$|(#app/|(\\.{1,2}/)+)persistence/generated/)',
  message: 'The raw database clients are importable in app/persistence alone.',
};
const rendererText = {
  regex: '^@react-pdf/renderer$',
  importNames: ['Text'],
  message: 'Take Text from pdf/text.tsx: it knows what the fonts lack.',
};
const processModule = {
  regex: '^(node:)?process$',
  message: 'The environment is read in app/platform alone; take the value as an argument.',
};
const processEnv = {
  object: 'process',
  property: 'env',
  message: 'The environment is read in app/platform alone; take the value as an argument.',
};

/** Matches `#app/<layer>/…` and `../<layer>/…`, save for the folders a layer may reach. */
function fence(layer, exceptions, message) {
  const allowed = exceptions
    .filter((path) => path.startsWith(`${layer}/`))
    .map((path) => path.slice(layer.length + 1));
  const except = allowed.length > 0 ? `(?!(${allowed.join('|')})/)` : '';
  return { regex: `^(#app/|(\\.{1,2}/)+)${layer}/${except}`, message };
}

/** The patterns one layer is held to. */
function fencesOf(layer) {
  const { values, types } = ARROWS[layer];
  const others = LAYERS.filter((other) => other !== layer && !values.includes(other));
  const fences = others.map((other) => {
    const message = `app/${layer} may not import app/${other}${types.includes(other) ? ' (types are fine)' : ''}.`;
    return { ...fence(other, values, message), allowTypeImports: types.includes(other) };
  });
  if (layer === 'documents') fences.push(rendererText);
  if (layer !== 'persistence') fences.push(databaseClients);
  if (layer !== 'platform') fences.push(processModule);
  return fences;
}

const restrictImports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const arrows = LAYERS.map((layer) => ({
  name: `arrows/${layer}`,
  files: [`app/${layer}/**/*.{ts,tsx}`],
  ignores: tests,
  rules: restrictImports(fencesOf(layer)),
}));

// The feature folders of the day; a test names the first ones, so an empty list would be noticed.
const features = new Set(['assessment', 'report', ...readdirSync(new URL('app/features', import.meta.url))]);
const featureArrows = [...features].map((feature) => {
  const neighbours = [...features].filter((other) => other !== feature).join('|');
  const message = 'No feature imports another; what two of them share belongs to the domain or the route.';
  return {
    name: `arrows/features/${feature}`,
    files: [`app/features/${feature}/**/*.{ts,tsx}`],
    ignores: tests,
    rules: restrictImports([
      ...fencesOf('features'),
      { regex: `^(#app/features/(?!${feature}/)|(\\.\\./)+(${neighbours})/)`, message },
    ]),
  };
});

const doubleCast = {
  selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
  message: 'No "as unknown as": parse at the edge or fix the type.',
};
const lettered = '/\\p{L}/u';
const spoken =
  '/^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|label)$/';
const wordsMessage = 'Words live in locales/; take the finished text as a prop or from the loader.';
const visibleText = [
  `JSXText[value=${lettered}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${lettered}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.cooked=${lettered}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${lettered}]`,
  `JSXAttribute[name.name=${spoken}] > Literal[value=${lettered}]`,
  `JSXAttribute[name.name=${spoken}] > JSXExpressionContainer > Literal[value=${lettered}]`,
  `JSXAttribute[name.name=${spoken}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.cooked=${lettered}]`,
].map((selector) => ({ selector, message: wordsMessage }));

/** What the policy of the site's own pages refuses, so that it would show in no browser; documents are drawn, not served. */
const styleInPage = {
  selector: 'JSXAttribute[name.name="style"]',
  message: 'The content security policy refuses it: use a class, or an attribute of the picture.',
};

const impure = [
  'process',
  'crypto',
  'window',
  'document',
  'navigator',
  'fetch',
  'performance',
  'console',
  'Buffer',
];
const purity = {
  name: 'purity/domain',
  files: ['app/domain/**/*.ts'],
  ignores: tests,
  rules: {
    ...restrictImports([
      ...fencesOf('domain'),
      {
        regex: '^(?!\\.{1,2}/|#app/|zod$|zod/|@noble/hashes/)',
        message: 'The domain imports itself, zod and the pure hashes; pass everything else as an argument.',
      },
    ]),
    'no-restricted-globals': ['error', ...impure.map((name) => ({ name, message: 'The domain is pure.' }))],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Pass randomness as an argument.' },
      { object: 'Date', property: 'now', message: 'Pass the as-of date as an argument.' },
      processEnv,
    ],
    'no-restricted-syntax': [
      'error',
      doubleCast,
      {
        selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
        message: 'Pass the as-of date as an argument.',
      },
    ],
  },
};

const grain = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 80 }],
  '@typescript-eslint/max-params': ['error', { max: 3 }],
  complexity: ['error', { max: 15 }],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'build/',
      'data/',
      '.cache/',
      'public/',
      'app/persistence/generated/',
      'test-results/',
      'playwright-report/',
      'bench-results/',
      'coverage/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    name: 'everywhere',
    languageOptions: { globals: globals.node },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', doubleCast],
      ...grain,
    },
  },
  {
    name: 'promises',
    files: ['app/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, returns: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A thrown redirect that nobody awaited is a Promise, and lands in the error boundary.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Response', 'TypedResponse'] }],
    },
  },
  {
    name: 'pages',
    files: ['app/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    plugins: { ...jsxA11y.flatConfigs.recommended.plugins, 'react-hooks': reactHooks },
    languageOptions: { ...jsxA11y.flatConfigs.recommended.languageOptions, globals: globals.browser },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    name: 'error-handler',
    files: ['app/server.ts'],
    // Express knows an error handler by its four parameters.
    rules: { '@typescript-eslint/max-params': ['error', { max: 4 }] },
  },
  {
    name: 'words',
    files: ['app/**/*.tsx'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', doubleCast, ...visibleText] },
  },
  {
    name: 'served pages',
    files: ['app/**/*.tsx'],
    ignores: ['app/documents/**', ...tests],
    rules: { 'no-restricted-syntax': ['error', doubleCast, ...visibleText, styleInPage] },
  },
  {
    name: 'environment',
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/platform/**', ...tests],
    rules: {
      'no-restricted-properties': ['error', processEnv],
      ...restrictImports([databaseClients, processModule]),
    },
  },
  ...arrows,
  ...featureArrows,
  purity,
  {
    name: 'components',
    files: ['app/components/**/*.tsx', 'app/features/**/components/**/*.tsx'],
    rules: { 'max-lines': ['error', { max: 130 }] },
  },
  {
    name: 'catalogue-data',
    files: ['app/domain/**/catalogue/**', 'app/domain/**/register/**', 'app/domain/**/*register*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    name: 'tests',
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    name: 'command-line',
    files: ['scripts/**', 'tests/load/**', '*.config.{js,ts}'],
    rules: { 'no-console': 'off' },
  },
);
