import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const CLIENT = resolve('build/client');

function scripts(): readonly string[] {
  const names = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.js'));
}

// Strings that survive minification and stand for code that belongs on the server alone.
const SERVER_ONLY = [
  ['the PDF renderer', /@react-pdf|PDFDocument|fontkit/],
  ['the database client', /PrismaClient|better-sqlite3|@prisma\//],
  ['the language library', /i18next|IntlMessageFormat|MISSING_INTL_API/],
  ['the environment', /process\.env\.(?!NODE_ENV)[A-Z]/],
  ['SQL', /\bINSERT INTO\b|\bPRAGMA\b/],
  ['node modules', /["']node:[a-z]/],
  ['a catalogue of measures', /staffDays:\s*\{/],
] as const;

test('the browser is sent nothing that belongs on the server', () => {
  const files = scripts();
  expect(files.length).toBeGreaterThan(3);
  const found = files.flatMap((name) => {
    const code = readFileSync(join(CLIENT, name), 'utf8');
    return SERVER_ONLY.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${name} holds ${what}`);
  });
  expect(found).toEqual([]);
});

test('the browser is sent no source maps', () => {
  const names = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
});
