import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/domain/access/roles.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { hashPassword } from '#app/features/account/password-hashing.server.ts';
import { signInAs, tokenOf } from '#tests/factories/people.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call, store } = product;
const PASSWORD = 'ein langes Passwort';
const PAGE = '/de/account/delete';
const cookies: Record<string, string> = {};
let passwordHash = '';

beforeAll(async () => {
  const hashed = await hashPassword(PASSWORD);
  passwordHash = hashed.ok ? hashed.value : '';
});

async function signIn(id: string, organisation: string, role: Role): Promise<void> {
  cookies[id] = await signInAs(store(), id, { organisation, role }, { passwordHash });
}
const get = (who: string, path: string) => call('GET', path, { headers: { Cookie: cookies[who] ?? '' } });
const remove = (who: string, fields: Readonly<Record<string, string>>, origin = product.origin) =>
  call('POST', PAGE, {
    raw: new URLSearchParams(fields).toString(),
    headers: {
      ...{ 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin },
      Cookie: cookies[who] ?? '',
    },
  });
const noted = { sector: null, sizeClass: null, country: null, region: null, note: '' };
const addClient = (organisation: string, id: string, adviser: string) =>
  store().write(async ({ clients }) => {
    const client = { ...noted, id, name: id, adviser, isShared: true };
    return succeed(await clients.create(organisation, [client], new Date()));
  });

describe('deleting one’s own account', () => {
  it('asks for the password, hands clients over, ends everything, and keeps no name', async () => {
    await signIn('eva', 'kammer', 'owner');
    await signIn('max', 'kammer', 'member');
    await addClient('kammer', 'betrieb', 'max');
    const token = await tokenOf(store(), 'max', { organisation: 'kammer', scopes: ['clients:read'] });
    expect((await get('max', PAGE)).text).toContain('Ihre Betriebe bei kammer bleiben dort');
    expect((await remove('max', { password: 'falsch' })).status).toBe(422);
    // Another page cannot send it, and nobody can for somebody else.
    expect((await remove('max', { password: PASSWORD }, 'https://evil.example')).status).toBe(403);
    expect((await remove('nobody', { password: PASSWORD })).headers.get('Location')).toMatch(
      /sign-in\?next=/,
    );
    expect((await get('max', '/de/account')).status).toBe(200);

    const gone = await remove('max', { password: PASSWORD });
    expect(gone.headers.get('Location')).toBe('/de/account/sign-in?state=deleted');
    expect((await get('max', '/de/account')).status).toBe(302);
    const asked = await call('GET', '/api/v1/clients', { headers: { Authorization: `Bearer ${token}` } });
    expect(asked.status).toBe(401);
    expect(await store().accounts.find('max')).toBeNull();
    const page = (await get('eva', '/de/account/organisations/kammer')).text;
    expect(page).toContain('Ein früheres Mitglied hat das eigene Konto gelöscht');
    expect(page).not.toContain('max');
    const portfolio = [{ account: 'eva', organisation: 'kammer', role: 'owner' }] as const;
    expect((await store().clients.find(portfolio, 'betrieb'))?.adviser).toBeNull();
  });

  it('is refused to the last owner while others belong to it, and changes nothing then', async () => {
    await signIn('ute', 'verein', 'owner');
    await signIn('tom', 'verein', 'member');
    expect((await get('ute', PAGE)).text).toContain('Bei verein sind Sie die einzige Leitung');
    const refused = await remove('ute', { password: PASSWORD });
    expect([refused.status, refused.text.includes('Noch geht das nicht')]).toEqual([422, true]);
    expect((await get('ute', '/de/account')).status).toBe(200);
    expect((await store().organisations.members('verein')).length).toBe(2);
  });

  it('takes the organisation of its last member with it, after it has said so', async () => {
    await signIn('ida', 'alleine', 'owner');
    await addClient('alleine', 'weg', 'ida');
    expect((await get('ida', PAGE)).text).toContain('Mit Ihrem Konto wird alleine gelöscht');
    expect((await remove('ida', { password: PASSWORD })).status).toBe(302);
    expect(await store().organisations.find('alleine')).toBeNull();
    const portfolio = [{ account: 'ida', organisation: 'alleine', role: 'owner' }] as const;
    expect(await store().clients.find(portfolio, 'weg')).toBeNull();
  });

  it('asks for the second factor where it is on', async () => {
    await signIn('jan', 'zwei', 'owner');
    await store().write(async ({ accounts }) =>
      succeed(await accounts.change('jan', { totpSecret: 'sealed', totpSince: new Date() })),
    );
    expect((await get('jan', PAGE)).text).toContain('name="secondFactor"');
    expect((await remove('jan', { password: PASSWORD })).status).toBe(422);
    expect((await remove('jan', { password: PASSWORD, secondFactor: '000000' })).status).toBeGreaterThan(400);
    expect((await get('jan', '/de/account')).status).toBe(200);
  });
});
