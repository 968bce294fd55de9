import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE } from '#app/i18n/locales.ts';
import { closeStore, openStore } from '#app/persistence/current-store.ts';
import { action as createAction } from '#app/routes/api.v1.assessments.ts';
import { loader as readyLoader } from '#app/routes/readyz.ts';
import { createTestDatabase } from '#tests/setup/database.ts';

const context = { cspNonce: '', requestId: 'test', publicOrigin: 'http://localhost' };

afterEach(closeStore);

function create(): Promise<Response> {
  const request = new Request('http://localhost/api/v1/assessments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  return createAction({ request, params: {}, context });
}

describe('a storage that refuses', () => {
  it('is said plainly: 503 not-saved, and not ready', async () => {
    const file = createTestDatabase();
    openStore({ file, random: () => 0.5, writePragmas: 'PRAGMA query_only = ON;' }, new Date());
    const response = await create();
    expect(response.status).toBe(503);
    expect(response.headers.get('Content-Language')).toBe(DEFAULT_LOCALE);
    expect(await response.json()).toMatchObject({
      type: '/problems/not-saved',
      status: 503,
      code: 'not-saved',
    });
    expect((await readyLoader()).status).toBe(503);
  });

  it('is not remembered once it accepts again', async () => {
    openStore({ file: createTestDatabase(), random: () => 0.5 }, new Date());
    expect((await create()).status).toBe(201);
    expect((await readyLoader()).status).toBe(200);
  });
});
