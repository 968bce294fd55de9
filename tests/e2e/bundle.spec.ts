import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from './finished.ts';

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
  ['a library that validates', /ZodError|invalid_type/],
] as const;

/** The method with its registers: public, but sent only to who tries something out. */
const METHOD = /staffDays:\s*\{/;
const METHOD_CHUNK = /^assets\/evaluate-what-if(?:\.worker)?-[\w-]+\.js$/;
const METHOD_LIMIT = 60_000;

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

test('the method is a chunk of its own, for the page and for its thread, small enough for a phone', () => {
  const holding = scripts().filter((name) => METHOD.test(readFileSync(join(CLIENT, name), 'utf8')));
  expect(holding).toHaveLength(2);
  for (const name of holding) {
    expect(name).toMatch(METHOD_CHUNK);
    expect(gzipSync(readFileSync(join(CLIENT, name))).length).toBeLessThanOrEqual(METHOD_LIMIT);
  }
});

test('the result page does without the method until what-if is opened', async ({ page, finished }) => {
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(new URL(sent.url()).pathname.slice(1)));
  await page.goto(`/de/a/${finished}/result`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((name) => METHOD_CHUNK.test(name))).toEqual([]);
  const loaded = page.waitForResponse((answer) => METHOD_CHUNK.test(new URL(answer.url()).pathname.slice(1)));
  await page.locator('.chapters a[href$="/what-if"]').click();
  await loaded;
});
