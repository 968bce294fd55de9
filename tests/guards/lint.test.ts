import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const untyped = new ESLint({
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

/** The rules that a snippet breaks when it stands in a file of that name. */
async function broken(filePath: string, code: string, linter = untyped): Promise<string[]> {
  const [result] = await linter.lintText(`${code}\n`, { filePath });
  const messages = result?.messages ?? [];
  return messages.map((message) => message.ruleId ?? message.message);
}

const IMPORTS = '@typescript-eslint/no-restricted-imports';
const use = (source: string) => `import { thing } from '${source}';\nexport const x = thing;`;
const useType = (source: string) => `import type { Thing } from '${source}';\nexport type X = Thing;`;

// Each row: the file that would break an arrow, and what it would import.
const FORBIDDEN = [
  ['app/routes/healthz.ts', '#app/persistence/store.ts'],
  ['app/routes/healthz.ts', '#app/domain/questionnaire/items.ts'],
  ['app/routes/healthz.ts', '../documents/report.ts'],
  ['app/routes/deep/route.tsx', '../../persistence/store.ts'],
  ['app/features/report/show.server.ts', '#app/routes/healthz.ts'],
  ['app/features/report/show.server.ts', '#app/features/assessment/assessment.ts'],
  ['app/features/report/show.server.ts', '../assessment/assessment.ts'],
  ['app/documents/report/draw.ts', '#app/features/report/show.ts'],
  ['app/documents/report/draw.ts', '#app/components/button.tsx'],
  ['app/documents/report/draw.ts', '../../platform/env.server.ts'],
  ['app/report-model/chapters/plan.ts', '#app/documents/pdf/theme.ts'],
  ['app/report-model/chapters/plan.ts', '../../platform/env.server.ts'],
  ['app/persistence/store.ts', '#app/features/report/show.ts'],
  ['app/persistence/store.ts', '../i18n/locales.ts'],
  ['app/platform/env.server.ts', '#app/domain/questionnaire/items.ts'],
  ['app/platform/env.server.ts', '../persistence/store.ts'],
  ['app/components/button.tsx', '#app/domain/shared/range.ts'],
  ['app/components/button.tsx', '../platform/env.server.ts'],
  ['app/i18n/format.ts', '#app/domain/shared/range.ts'],
  ['app/i18n/format.ts', '../platform/env.server.ts'],
  ['app/domain/scoring/score.ts', '#app/i18n/locales.ts'],
  ['app/domain/scoring/score.ts', '../../platform/env.server.ts'],
  ['app/domain/scoring/score.ts', 'react'],
  ['app/domain/scoring/score.ts', '@remix-run/node'],
  ['app/domain/scoring/score.ts', 'i18next'],
  ['app/domain/scoring/score.ts', 'node:crypto'],
  ['app/domain/scoring/score.ts', '@prisma/client'],
  ['app/features/report/show.server.ts', '@prisma/client'],
  ['app/features/report/show.server.ts', '#app/persistence/generated/client.ts'],
  ['app/routes/healthz.ts', 'better-sqlite3'],
  ['app/server.ts', '@prisma/client'],
  ['app/features/report/show.server.ts', 'node:process'],
] as const;

const ALLOWED = [
  ['app/routes/healthz.ts', '#app/features/report/show.server.ts'],
  ['app/routes/healthz.ts', '../components/button.tsx'],
  ['app/features/report/show.server.ts', '#app/features/report/draw.ts'],
  ['app/features/report/components/card.tsx', '../card.view-model.ts'],
  ['app/features/report/show.server.ts', '#app/persistence/store.ts'],
  ['app/documents/report/draw.ts', '../../domain/shared/range.ts'],
  ['app/documents/report/draw.ts', '#app/report-model/report-model.ts'],
  ['app/report-model/chapters/plan.ts', '../../domain/shared/range.ts'],
  ['app/persistence/store.ts', '@prisma/client'],
  ['app/persistence/store.ts', './generated/client.ts'],
  ['app/platform/respond.server.ts', '#app/domain/shared/problem.ts'],
  ['app/platform/env.server.ts', 'node:process'],
  ['app/domain/scoring/score.ts', '../questionnaire/items.ts'],
  ['app/domain/scoring/score.ts', 'zod'],
] as const;

describe('the arrows', () => {
  it.each(FORBIDDEN)('%s may not import %s', async (filePath, source) => {
    expect(await broken(filePath, use(source))).toContain(IMPORTS);
  });

  it('the documents take their text from where it is known what the fonts lack', async () => {
    const snippet = "import { Text } from '@react-pdf/renderer';\nexport const x = Text;";
    expect(await broken('app/documents/pdf/page.tsx', snippet)).toContain(IMPORTS);
  });

  it.each(ALLOWED)('%s may import %s', async (filePath, source) => {
    expect(await broken(filePath, use(source))).toEqual([]);
  });

  it('lets routes name the types of the domain, and no others', async () => {
    expect(await broken('app/routes/healthz.ts', useType('#app/domain/shared/range.ts'))).toEqual([]);
    expect(await broken('app/routes/healthz.ts', useType('#app/documents/report.ts'))).toContain(IMPORTS);
    expect(await broken('app/routes/healthz.ts', useType('#app/persistence/store.ts'))).toContain(IMPORTS);
    expect(await broken('app/components/button.tsx', useType('#app/domain/shared/range.ts'))).toContain(
      IMPORTS,
    );
  });
});

// Each row: what it is about, the file, the snippet, the rule that must answer.
const RULES: readonly (readonly [string, string, string, string])[] = [
  [
    'environment in a feature',
    'app/features/report/a.server.ts',
    'export const port = process.env.PORT;',
    'no-restricted-properties',
  ],
  [
    'environment in the server',
    'app/server.ts',
    'export const port = process.env.PORT;',
    'no-restricted-properties',
  ],
  [
    'clock in the domain',
    'app/domain/a.ts',
    'export const now = () => Date.now();',
    'no-restricted-properties',
  ],
  [
    'today in the domain',
    'app/domain/a.ts',
    'export const today = () => new Date();',
    'no-restricted-syntax',
  ],
  [
    'chance in the domain',
    'app/domain/a.ts',
    'export const dice = () => Math.random();',
    'no-restricted-properties',
  ],
  [
    'crypto in the domain',
    'app/domain/a.ts',
    'export const id = () => crypto.randomUUID();',
    'no-restricted-globals',
  ],
  [
    'process in the domain',
    'app/domain/a.ts',
    'export const stop = () => process.exit();',
    'no-restricted-globals',
  ],
  [
    'any',
    'app/features/report/a.ts',
    'export const x = (y: any) => y;',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'ts-ignore',
    'app/features/report/a.ts',
    '// @ts-ignore because\nexport const x = 1;',
    '@typescript-eslint/ban-ts-comment',
  ],
  [
    'ts-expect-error',
    'app/features/report/a.ts',
    '// @ts-expect-error because\nexport const x = 1;',
    '@typescript-eslint/ban-ts-comment',
  ],
  [
    'double cast',
    'app/features/report/a.ts',
    'export const x = 1 as unknown as string;',
    'no-restricted-syntax',
  ],
  [
    'double cast in a page',
    'app/routes/a.tsx',
    'export const x = 1 as unknown as string;',
    'no-restricted-syntax',
  ],
  [
    'double cast in the domain',
    'app/domain/a.ts',
    'export const x = 1 as unknown as string;',
    'no-restricted-syntax',
  ],
  [
    'four parameters',
    'app/features/report/a.ts',
    'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
    '@typescript-eslint/max-params',
  ],
  [
    'a long file',
    'app/features/report/a.ts',
    Array.from({ length: 301 }, (_, n) => `export const x${n} = 1;`).join('\n'),
    'max-lines',
  ],
  [
    'a long component file',
    'app/components/a.tsx',
    Array.from({ length: 131 }, (_, n) => `export const x${n} = 1;`).join('\n'),
    'max-lines',
  ],
  [
    'a long function',
    'app/features/report/a.ts',
    `export function f() {\n${'  f();\n'.repeat(80)}}`,
    'max-lines-per-function',
  ],
  [
    'a tangled function',
    'app/features/report/a.ts',
    `export const f = (a: number) => ${Array.from({ length: 16 }, (_, n) => `a === ${n}`).join(' || ')};`,
    'complexity',
  ],
  ['text in a page', 'app/routes/a.tsx', 'export const A = () => <p>Hello</p>;', 'no-restricted-syntax'],
  [
    'text in an expression',
    'app/routes/a.tsx',
    "export const A = () => <p>{'Hello'}</p>;",
    'no-restricted-syntax',
  ],
  [
    'text in a template',
    'app/routes/a.tsx',
    'export const A = ({ n }: { n: number }) => <p>{`Hello ${n}`}</p>;',
    'no-restricted-syntax',
  ],
  [
    'text in a choice',
    'app/routes/a.tsx',
    "export const A = ({ n }: { n: boolean }) => <p>{n ? 'Yes' : '0'}</p>;",
    'no-restricted-syntax',
  ],
  [
    'text in a label',
    'app/components/a.tsx',
    'export const A = () => <nav aria-label="Languages" />;',
    'no-restricted-syntax',
  ],
  [
    'a style that the policy of the pages refuses',
    'app/components/a.tsx',
    "export const A = () => <i style={{ width: '1em' }} />;",
    'no-restricted-syntax',
  ],
  [
    'text in a title',
    'app/documents/a.tsx',
    "export const A = () => <svg><a title={'Bridge'} /></svg>;",
    'no-restricted-syntax',
  ],
  [
    'picture without words',
    'app/components/a.tsx',
    'export const A = () => <img src="/a.svg" />;',
    'jsx-a11y/alt-text',
  ],
  [
    'hook in a condition',
    'app/components/a.tsx',
    "import { useState } from 'react';\nexport const A = ({ n }: { n: boolean }) => {\n  if (n) useState(0);\n  return null;\n};",
    'react-hooks/rules-of-hooks',
  ],
  ['console in the product', 'app/features/report/a.server.ts', "console.log('x');", 'no-console'],
];

describe('the rules', () => {
  it.each(RULES)('%s is refused', async (_, filePath, code, rule) => {
    expect(await broken(filePath, code)).toContain(rule);
  });

  it('lets numbers, signs and props stand in a page', async () => {
    const code = 'export const A = ({ words }: { words: string }) => <p title={words}>{words} – 4 %</p>;';
    expect(await broken('app/routes/a.tsx', code)).toEqual([]);
  });

  it('finds a promise that nobody awaits', async () => {
    const code = 'const save = () => Promise.resolve(1);\nexport function f() {\n  save();\n}';
    expect(await broken('app/i18n/format.ts', code, new ESLint())).toContain(
      '@typescript-eslint/no-floating-promises',
    );
  });
});
