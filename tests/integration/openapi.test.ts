import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REQUEST_SCHEMAS } from '#app/features/assessment/assessment-request.schema.ts';
import { toOpenApi } from '#app/features/http-api/openapi.server.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

it.each(LOCALES)('the description in %s passes the recommended rules of redocly', (locale) => {
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-openapi-'));
  const file = join(folder, 'openapi.json');
  const source = { asOf: '2026-11-26', requests: REQUEST_SCHEMAS };
  writeFileSync(file, JSON.stringify(toOpenApi(translatorFor(locale), source)));
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const lint = [
    'node_modules/@redocly/cli/bin/cli.js',
    'lint',
    '--extends=recommended',
    '--format=json',
    file,
  ];
  const { stdout } = spawnSync(process.execPath, lint, { env, encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  const { totals } = JSON.parse(stdout) as { readonly totals: Record<string, number> };
  expect(totals, stdout).toMatchObject({ errors: 0 });
});
