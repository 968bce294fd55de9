import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE } from '#app/i18n/locales.ts';
import { closeStore, openStore } from '#app/persistence/current-store.ts';
import type { Engine } from '#app/persistence/database.ts';
import { createAnswerMemory } from '#app/platform/answer-memory.ts';
import { action as createAction } from '#app/routes/api.v1.assessments.ts';
import { loader as readyLoader } from '#app/routes/readyz.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const context = {
  cspNonce: '',
  requestId: 'test',
  publicOrigin: 'http://localhost',
  memory: createAnswerMemory(),
};

afterEach(closeStore);

function create(): Promise<Response> {
  const request = new Request('http://localhost/api/v1/assessments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  return createAction({ request, params: {}, context });
}

const READ_ONLY: Readonly<Record<Engine, string>> = {
  sqlite: 'PRAGMA query_only = ON;',
  postgresql: 'SET default_transaction_read_only = on',
};

describe.each(ENGINES)('a storage that refuses, %s', (engine) => {
  it('is said plainly: 503 not-saved, and not ready', async () => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, onWriteConnection: READ_ONLY[engine], at: new Date() });
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
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: new Date() });
    expect((await create()).status).toBe(201);
    expect((await readyLoader()).status).toBe(200);
  });
});
