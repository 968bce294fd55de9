import { beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { signInAs, tokenOf } from '#tests/factories/people.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call, store } = product;
const organisation = 'kammer';
const cookies: Record<string, string> = {};
const PAGE = '/de/account/organisations/kammer/tokens';

beforeAll(async () => {
  cookies.eva = await signInAs(store(), 'eva', { organisation, role: 'owner' });
  cookies.max = await signInAs(store(), 'max', { organisation, role: 'member' });
  cookies.ada = await signInAs(store(), 'ada', { organisation, role: 'analyst' });
  cookies.ben = await signInAs(store(), 'ben', { organisation: 'nachbar', role: 'owner' });
});

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const ask = (token: string, path: string) => call('GET', path, { headers: bearer(token) });
const add = (token: string, body: unknown, headers = {}) =>
  call('POST', '/api/v1/clients', { body, headers: { ...bearer(token), ...headers } });
const readAndWrite = { organisation, scopes: ['clients:read', 'clients:write'] } as const;
const get = (who: string, path: string) => call('GET', path, { headers: { Cookie: cookies[who] ?? '' } });
const send = (who: string, fields: readonly (readonly [string, string])[]) =>
  call('POST', PAGE, {
    raw: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: product.origin,
      Cookie: cookies[who] ?? '',
    },
  });
const namesIn = ({ body }: { readonly body: Record<string, unknown> }) =>
  (body.items as { readonly name: string }[]).map(({ name }) => name);

describe('a token made on its page', () => {
  it('is shown once, works, says when it was used, and is refused once it is ended', async () => {
    expect((await send('max', [['intent', 'make']])).status).toBe(422);
    const made = await send('max', [
      ...([
        ['intent', 'make'],
        ['tokenName', 'Tabelle <b>'],
        ['term', '90'],
      ] as const),
      ...([
        ['scope', 'clients:read'],
        ['scope', 'clients:write'],
      ] as const),
    ]);
    const token = /data-secret="">(kib_[\w-]{43})</.exec(made.text)?.[1] ?? '';
    expect(token).not.toBe('');
    const listed = await get('max', PAGE);
    expect(listed.text).toContain('Tabelle &lt;b&gt;');
    expect(listed.text).toContain('Noch nie benutzt');
    expect(listed.text).not.toContain(token);

    expect((await add(token, { name: 'Aus der Tabelle' })).status).toBe(201);
    expect(namesIn(await ask(token, '/api/v1/clients'))).toEqual(['Aus der Tabelle']);
    expect((await get('max', PAGE)).text).toContain('Zuletzt benutzt am');

    const id = /name="token" value="([^"]+)"/.exec(listed.text)?.[1] ?? '';
    for (const who of ['ada', 'ben']) {
      expect(
        (
          await send(who, [
            ['intent', 'end'],
            ['token', id],
          ])
        ).status,
        who,
      ).toBe(404);
    }
    expect((await ask(token, '/api/v1/clients')).status).toBe(200);
    expect((await get('eva', PAGE)).text).toContain(id);
    expect((await get('ada', PAGE)).text).not.toContain(id);
    expect((await get('ben', PAGE)).status).toBe(404);
    expect(
      (
        await send('eva', [
          ['intent', 'end'],
          ['token', id],
        ])
      ).status,
    ).toBe(302);
    expect((await ask(token, '/api/v1/clients')).body).toMatchObject({ status: 401, code: 'no-token' });
    expect((await get('eva', '/de/account/organisations/kammer')).text).toContain('max hat einen Schlüssel');
    expect(product.output()).not.toMatch(/kib_|Aus der Tabelle/);
  });
});

describe('a call with a token', () => {
  it('is 401 without one that is good, 403 outside its scopes, and 404 for what is not its maker’s', async () => {
    const lacking: readonly Record<string, string>[] = [
      {},
      bearer('kib_none'),
      { Authorization: 'Basic a2li' },
      { Cookie: cookies.max ?? '' },
    ];
    for (const headers of lacking) {
      const { status, body, headers: sent } = await call('GET', '/api/v1/clients', { headers });
      expect([status, body.code, sent.get('WWW-Authenticate')]).toEqual([401, 'no-token', 'Bearer']);
    }
    const reading = await tokenOf(store(), 'max', { organisation, scopes: ['clients:read'] });
    const writing = await tokenOf(store(), 'max', { organisation, scopes: ['clients:write'] });
    const counting = await tokenOf(store(), 'max', { organisation, scopes: ['campaigns:read'] });
    const analyst = await tokenOf(store(), 'ada', readAndWrite);
    expect((await add(reading, { name: 'x' })).body).toMatchObject({ status: 403, code: 'scope' });
    expect((await ask(writing, '/api/v1/clients')).body).toMatchObject({ status: 403, code: 'scope' });
    expect((await ask(counting, '/api/v1/clients')).status).toBe(403);
    expect((await add(analyst, { name: 'x' })).status).toBe(403);

    const own = await add(writing, { name: 'Nur Max' });
    const shared = await add(writing, { name: 'Für alle', shared: true });
    const owner = await tokenOf(store(), 'eva', readAndWrite);
    const neighbour = await tokenOf(store(), 'ben', { ...readAndWrite, organisation: 'nachbar' });
    expect(namesIn(await ask(owner, '/api/v1/clients'))).toEqual(['Für alle']);
    expect(namesIn(await ask(analyst, '/api/v1/clients'))).toEqual(['Für alle']);
    expect(namesIn(await ask(neighbour, '/api/v1/clients'))).toEqual([]);
    const under = (id: unknown) => `/api/v1/clients/${String(id)}/assessments`;
    for (const [token, id] of [
      [owner, own.body.id],
      [neighbour, shared.body.id],
      [reading, 'guessed'],
    ] as const) {
      expect((await ask(token, under(id))).body).toMatchObject({ status: 404, code: 'not-found' });
    }
    expect((await ask(reading, under(own.body.id))).body).toEqual({ items: [], next: null });
    expect((await ask(owner, under(shared.body.id))).status).toBe(200);
    expect((await call('DELETE', '/api/v1/clients', { headers: bearer(owner) })).status).toBe(405);
  });

  it('adds a client once under a key, and says what is wrong with one', async () => {
    const token = await tokenOf(store(), 'max', readAndWrite);
    const key = { 'Idempotency-Key': 'a-key-of-sixteen-characters' };
    const client = {
      name: ' Weiß GmbH ',
      sector: 'manufacturing',
      country: 'DE',
      region: 'DE2',
      note: 'a\r\nb',
    };
    const first = await add(token, client, key);
    expect(first.body).toMatchObject({ name: 'Weiß GmbH', note: 'a\nb', sizeClass: null, archived: false });
    expect((await add(token, client, key)).body).toEqual(first.body);
    expect((await add(token, { name: 'Anders' }, key)).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const faulty = async (body: unknown) => (await add(token, body)).body.code;
    expect(await faulty({})).toBe('missing-field');
    expect(await faulty({ name: '  ' })).toBe('missing-field');
    expect(await faulty({ name: 'x'.repeat(81) })).toBe('out-of-range');
    expect(await faulty({ name: 'x', sector: 'magic' })).toBe('unknown-option');
    expect(await faulty({ name: 'x', country: 'AT', region: 'DE2' })).toBe('region-country-mismatch');
    expect(await faulty({ name: 'x', more: 1 })).toBe('unknown-field');
    const short = await add(token, { name: 'x' }, { 'Idempotency-Key': 'short' });
    expect(short.body.code).toBe('out-of-range');
  });

  it('turns pages until there is no more', async () => {
    const cookie = await signInAs(store(), 'uma', { organisation: 'gross', role: 'owner' });
    expect(cookie).not.toBe('');
    const token = await tokenOf(store(), 'uma', { ...readAndWrite, organisation: 'gross' });
    const noted = { sector: null, sizeClass: null, country: null, region: null, note: '', isShared: false };
    const clients = Array.from({ length: 120 }, (_, index) => {
      const name = `Betrieb ${String(index).padStart(3, '0')}`;
      return { ...noted, id: name, name, adviser: 'uma' };
    });
    await store().write(async (repositories) =>
      succeed(await repositories.clients.create('gross', clients, new Date())),
    );
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`;
      const page = await ask(token, `/api/v1/clients${query}`);
      seen.push(...namesIn(page));
      cursor = page.body.next as string | null;
    }
    expect(seen).toEqual(clients.map(({ name }) => name));
    expect((await ask(token, '/api/v1/clients?cursor=gone')).body).toMatchObject({
      status: 422,
      code: 'out-of-range',
    });
    expect(namesIn(await ask(token, '/api/v1/clients?archived=true'))).toEqual([]);
  });

  it('compares two assessments whose codes it brings', async () => {
    const token = await tokenOf(store(), 'max', readAndWrite);
    const { profile, answers } = JOINERY;
    const begin = async (more: Record<string, unknown> = {}) => {
      const { body } = await call('POST', '/api/v1/assessments', { body: { profile, answers, ...more } });
      return String(body.code);
    };
    const complete = (code: string) =>
      call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
    const earlier = await begin();
    const result = await complete(earlier);
    const present = await begin({ answers: { ...answers, 'data.digital': { level: 4 } } });
    const path = `/api/v1/assessments/${present}/comparison`;
    expect((await ask(token, `${path}?with=${earlier}`)).body).toMatchObject({
      status: 409,
      code: 'not-completed',
    });
    await complete(present);
    const { body } = await ask(token, `${path}?with=${earlier}`);
    expect(body.overall).toMatchObject({ compared: 24, of: 24 });
    expect((body.overall as { earlier: { score: number } }).earlier.score).toBe(
      (result.body.overall as { score: number }).score,
    );
    const items = body.items as { item: string; change: string }[];
    expect(items.find(({ item }) => item === 'data.digital')?.change).toBe('raised');
    expect((await ask(token, path)).body).toMatchObject({ status: 422, code: 'missing-field' });
    expect((await ask(token, `${path}?with=unknown`)).status).toBe(404);
    expect((await call('GET', `${path}?with=${earlier}`)).body.code).toBe('no-token');
  });

  it('ends with the membership of who made the token, and with its day', async () => {
    const token = await tokenOf(store(), 'max', readAndWrite);
    expect((await ask(token, '/api/v1/clients')).status).toBe(200);
    await store().write(async ({ organisations }) => {
      await organisations.setRole(organisation, { account: 'max', role: 'analyst' });
      return succeed(null);
    });
    expect((await add(token, { name: 'x' })).status).toBe(403);
    await store().write(async ({ organisations }) =>
      succeed(await organisations.remove(organisation, 'max')),
    );
    expect((await ask(token, '/api/v1/clients')).status).toBe(401);
    await store().write(async ({ organisations }) =>
      succeed(await organisations.join(organisation, { account: 'max', role: 'owner' }, new Date())),
    );
    expect((await ask(token, '/api/v1/clients')).status).toBe(401);
  });
});
