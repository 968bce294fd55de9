import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/domain/access/roles.ts';
import type { ClientDetails, ClientFilter } from '#app/domain/client/client.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { eraseAssessment } from '#app/features/assessment/erase-assessment.server.ts';
import { visitAssessment } from '#app/features/assessment/open-assessment.server.ts';
import type { Asking } from '#app/features/consulting/change-client.server.ts';
import {
  addClients,
  archiveClient,
  changeClient,
  eraseClient,
  linkAssessment,
  takeOverClient,
  unlinkAssessment,
} from '#app/features/consulting/change-client.server.ts';
import { exportClients } from '#app/features/consulting/client-table.server.ts';
import type { Adviser } from '#app/features/consulting/portfolio.server.ts';
import { listClients, openClient, PAGE_SIZE } from '#app/features/consulting/portfolio.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-26T08:00:00Z');
const NOT_FOUND = fail({ code: 'not-found' });

const details = (name: string, more: Partial<ClientDetails> = {}): ClientDetails => ({
  ...{ name, sector: null, sizeClass: null, country: null, region: null, note: '', isShared: false },
  ...more,
});
const QUERY = { isArchived: false, text: '', after: null };

/** Who is signed in, with the memberships as they were when the request began. */
const as = (account: string, memberships: Readonly<Record<string, Role>>): Adviser => ({
  ...{ kind: 'member', account },
  memberships: Object.entries(memberships).map(([organisation, role]) => ({ organisation, role })),
});
const EVA = as('eva', { x: 'owner' });
const MAX = as('max', { x: 'member' });
const ANA = as('ana', { x: 'analyst' });
const BEN = as('ben', { y: 'owner' });
/** Has many clients, which stay. */
const LEA = as('lea', { z: 'owner' });

async function add(adviser: Adviser, client: ClientDetails, organisation = 'x'): Promise<string> {
  const added = await addClients(adviser, organisation, [client]);
  if (!added.ok) throw new Error(added.problem.code);
  return String(added.value[0]);
}

async function begin(): Promise<string> {
  const begun = await createAssessment({ locale: 'de' });
  if (!begun.ok) throw new Error(begun.problem.code);
  return begun.value.code;
}

type Query = Partial<typeof QUERY> & { readonly filter?: ClientFilter };
const namesFor = async (adviser: Adviser, query: Query = {}, organisation = 'x') => {
  const page = await listClients(adviser, organisation, { ...QUERY, ...query });
  return page.ok ? page.value.clients.map(({ client }) => client.name) : page.problem.code;
};

/** Everything that can be asked of one client. */
const ATTEMPTS: Readonly<Record<string, (asking: Asking) => Promise<unknown>>> = {
  read: ({ adviser, id }) => openClient(adviser, id),
  change: (asking) => changeClient(asking, details('Anders')),
  archive: (asking) => archiveClient(asking, true),
  link: async (asking) => linkAssessment(asking, accessOf(await begin())),
  unlink: (asking) => unlinkAssessment(asking, 'guessed'),
  'take over': (asking) => takeOverClient(asking),
  erase: (asking) => eraseClient(asking),
};

describe.each(ENGINES)('clients on %s', (engine) => {
  beforeAll(async () => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: AT });
    await currentStore().write(async ({ accounts, organisations }) => {
      for (const id of ['eva', 'max', 'ana', 'ben', 'lea', 'out', 'tom']) {
        const who = { id, email: `${id}@k.example`, name: id, locale: 'de', passwordHash: 'h' };
        await accounts.create({ ...who, verifiedAt: AT }, AT);
      }
      for (const id of ['x', 'y', 'z']) await organisations.create({ id, name: id, kind: 'consultancy' }, AT);
      for (const { account, memberships } of [EVA, MAX, ANA, BEN, LEA]) {
        for (const { organisation, role } of memberships) {
          await organisations.join(organisation, { account, role }, AT);
        }
      }
      return succeed(null);
    });
  });
  afterAll(closeStore);

  const sees = async (adviser: Adviser, id: string) => (await openClient(adviser, id)).ok;

  it.each(Object.keys(ATTEMPTS))('to %s is refused to all who may not, and told to nobody', async (what) => {
    const attempt = ATTEMPTS[what];
    const client = details('Privat', { note: 'vertraulich' });
    const id = await add(MAX, client);
    const strangers = [EVA, ANA, BEN, as('out', {}), as('max', { y: 'member' }), as('max', {})];
    for (const adviser of strangers) expect(await attempt?.({ adviser, id }), what).toEqual(NOT_FOUND);
    expect(await attempt?.({ adviser: MAX, id: 'guessed' })).toEqual(NOT_FOUND);
    const opened = await openClient(MAX, id);
    expect(opened).toMatchObject({ value: { client: { ...client, isArchived: false }, assessments: [] } });
    const isTheirs = what !== 'take over';
    expect(await attempt?.({ adviser: MAX, id })).toMatchObject(isTheirs ? { ok: true } : NOT_FOUND);
    await eraseClient({ adviser: MAX, id });
  });

  it('a neighbour neither lists nor adds, and who was removed meanwhile adds nothing that nobody would see', async () => {
    expect(await namesFor(BEN)).toBe('not-found');
    expect(await addClients(BEN, 'x', [details('Fremd')])).toEqual(NOT_FOUND);
    expect(await addClients(as('out', { x: 'member' }), 'x', [details('Fremd')])).toEqual(NOT_FOUND);
    expect(await addClients(ANA, 'x', [details('Fremd')])).toEqual(NOT_FOUND);
  });

  it('is private until it is shared, which only its adviser decides', async () => {
    const id = await add(MAX, details('Geteilt'));
    expect([await sees(EVA, id), await sees(ANA, id)]).toEqual([false, false]);
    await changeClient({ adviser: MAX, id }, details('Geteilt', { isShared: true }));
    expect([await sees(EVA, id), await sees(ANA, id), await sees(BEN, id)]).toEqual([true, true, false]);
    expect(await changeClient({ adviser: ANA, id }, details('Anders'))).toEqual(NOT_FOUND);
    expect(await eraseClient({ adviser: ANA, id })).toEqual(NOT_FOUND);
    expect(await changeClient({ adviser: EVA, id }, details('Neuer Name'))).toEqual(succeed(null));
    expect(await openClient(MAX, id)).toMatchObject({
      value: { client: { name: 'Neuer Name', isShared: true } },
    });
    await eraseClient({ adviser: MAX, id });
  });

  it('who leaves, or becomes an analyst, leaves clients to an owner, who takes them over', async () => {
    const tom = as('tom', { x: 'member' });
    const join = (role: Role | null) =>
      currentStore().write(async ({ organisations }) => {
        await organisations.join('x', { account: 'tom', role: 'member' }, AT);
        if (role === null) await organisations.remove('x', 'tom');
        else await organisations.setRole('x', { account: 'tom', role });
        return succeed(null);
      });
    for (const role of ['analyst', null] as const) {
      await join('member');
      const id = await add(tom, details('Verwaist'));
      await join(role);
      // A page that is still open is asked for with the role of now, which the session reads.
      expect(await sees(as('tom', role === null ? {} : { x: role }), id)).toBe(false);
      expect([await sees(EVA, id), await sees(MAX, id)]).toEqual([true, false]);
      expect(await changeClient({ adviser: EVA, id }, details('Anders'))).toEqual(NOT_FOUND);
      expect(await takeOverClient({ adviser: EVA, id })).toEqual(succeed(null));
      expect(await changeClient({ adviser: EVA, id }, details('Übernommen'))).toEqual(succeed(null));
      await eraseClient({ adviser: EVA, id });
    }
  });

  it('is listed by name, found by a piece of it, and archived ones by themselves', async () => {
    const names = ['Zimmerei Öz', 'bäckerei Weiß', 'Äpfel & Birnen', '100 % Holz', '_%'];
    const added = await addClients(
      MAX,
      'x',
      names.map((name) => details(name)),
    );
    expect(await namesFor(MAX)).toEqual([
      '_%',
      '100 % Holz',
      'Äpfel & Birnen',
      'bäckerei Weiß',
      'Zimmerei Öz',
    ]);
    expect(await namesFor(MAX, { text: 'BACKEREI WEISS' })).toEqual(['bäckerei Weiß']);
    expect(await namesFor(MAX, { text: 'öz' })).toEqual(['Zimmerei Öz']);
    expect([await namesFor(MAX, { text: '%' }), await namesFor(MAX, { text: "'; --" })]).toEqual([[], []]);
    expect(await namesFor(EVA)).toEqual([]);
    const ids = added.ok ? added.value : [];
    await archiveClient({ adviser: MAX, id: String(ids[0]) }, true);
    expect(await namesFor(MAX, { isArchived: true })).toEqual(['Zimmerei Öz']);
    expect(await namesFor(MAX)).toHaveLength(4);
    await archiveClient({ adviser: MAX, id: String(ids[0]) }, false);
    expect(await namesFor(MAX)).toHaveLength(5);
    for (const id of ids) await eraseClient({ adviser: MAX, id });
  });

  it('is narrowed to a sector and a size, among those somebody sees and by whatever name', async () => {
    const firms = [
      details('Holz A', { sector: 'manufacturing', sizeClass: '1-9' }),
      details('Holz B', { sector: 'manufacturing', sizeClass: '10-49' }),
      details('Laden', { sector: 'trade', sizeClass: '1-9', isShared: true }),
      details('Holz ohne Angaben'),
    ];
    const added = await addClients(MAX, 'x', firms);
    const narrowed = (filter: Partial<ClientFilter>, adviser = MAX, text = '') =>
      namesFor(adviser, { text, filter: { sector: null, sizeClass: null, ...filter } });
    expect(await narrowed({})).toHaveLength(firms.length);
    expect(await narrowed({ sector: 'manufacturing' })).toEqual(['Holz A', 'Holz B']);
    expect(await narrowed({ sizeClass: '1-9' })).toEqual(['Holz A', 'Laden']);
    expect(await narrowed({ sector: 'manufacturing', sizeClass: '10-49' })).toEqual(['Holz B']);
    expect(await narrowed({ sector: 'mining' })).toEqual([]);
    expect(await narrowed({ sizeClass: '1-9' }, MAX, 'holz')).toEqual(['Holz A']);
    expect(await narrowed({ sizeClass: '1-9' }, EVA)).toEqual(['Laden']);
    expect(await narrowed({ sizeClass: '1-9' }, BEN)).toBe('not-found');
    for (const id of added.ok ? added.value : []) await eraseClient({ adviser: MAX, id });
  });

  it('pages of a narrowed list go through all of it, and show nothing beside it', async () => {
    const many = Array.from({ length: 2 * PAGE_SIZE + 7 }, (_, index) =>
      details(`Gleich ${String(index % 3)}`, { sector: index % 2 === 0 ? 'trade' : 'media' }),
    );
    const added = await addClients(MAX, 'x', many);
    const filter = { sector: 'trade', sizeClass: null } as const;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listClients(MAX, 'x', { ...QUERY, filter, after });
      if (!page.ok) throw new Error(page.problem.code);
      seen.push(...page.value.clients.map(({ client }) => client.id));
      after = page.value.next;
    } while (after !== null);
    const ids = added.ok ? added.value : [];
    expect(seen.toSorted()).toEqual(ids.filter((_, index) => index % 2 === 0).toSorted());
    for (const id of ids) await eraseClient({ adviser: MAX, id });
  });

  it('pages show each once, however many have the same name, and a foreign cursor begins again', async () => {
    const many = Array.from({ length: 2 * PAGE_SIZE + 7 }, (_, index) =>
      details(`Gleich ${String(index % 3)}`),
    );
    const added = await addClients(MAX, 'x', many);
    const foreign = await add(BEN, details('Fremd'), 'y');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listClients(MAX, 'x', { ...QUERY, after });
      if (!page.ok) throw new Error(page.problem.code);
      seen.push(...page.value.clients.map(({ client }) => client.id));
      after = page.value.next;
    } while (after !== null);
    expect(seen).toHaveLength(many.length);
    expect(new Set(seen)).toEqual(new Set(added.ok ? added.value : []));
    const first = await listClients(MAX, 'x', { ...QUERY, after: foreign });
    expect(first.ok && first.value.clients[0]?.client.id).toBe(seen[0]);
    for (const id of seen) await eraseClient({ adviser: MAX, id });
  });

  it('goes into one table in pieces, each read when the one before is taken, whoever is erased meanwhile', async () => {
    const many = Array.from({ length: 1100 }, (_, index) => details(`Zunft ${String(index % 3)}`));
    const added = await addClients(LEA, 'z', many);
    const ids = added.ok ? added.value : [];
    await archiveClient({ adviser: LEA, id: String(ids[7]) }, true);
    const page = await listClients(LEA, 'z', { ...QUERY, most: 500 });
    const lastOfPage = page.ok ? page.value.next : null;
    const table = await exportClients(LEA, 'z', translatorFor('de'));
    const pieces: string[] = [];
    for await (const piece of table.ok ? table.value : []) {
      pieces.push(piece);
      // The head, then the first five hundred.
      if (pieces.length === 2) await eraseClient({ adviser: LEA, id: String(lastOfPage) });
    }
    expect(pieces.map((piece) => piece.trimEnd().split('\r\n').length)).toEqual([1, 500, 500, 99, 1]);
    expect(pieces[0]).toMatch(/^\uFEFFName;/);
    expect(pieces.at(-1)).toMatch(/^Zunft 1;.*;Ja;;\r\n$/);
    expect(await exportClients(MAX, 'z', translatorFor('de'))).toEqual(NOT_FOUND);
  });

  it('has the assessments whose codes were shown, until their owner erases them', async () => {
    const id = await add(MAX, details('Betrieb', { isShared: true }));
    const code = await begin();
    expect(await linkAssessment({ adviser: MAX, id }, accessOf('no code'))).toEqual(NOT_FOUND);
    expect(await linkAssessment({ adviser: MAX, id }, accessOf('7QX4-2M8K-P0TR-9WZC-6HVB-3'))).toEqual(
      NOT_FOUND,
    );
    for (const adviser of [MAX, EVA, MAX]) {
      expect(await linkAssessment({ adviser, id }, accessOf(code))).toEqual(succeed(null));
    }
    expect(await openClient(ANA, id)).toMatchObject({
      value: { assessments: [{ client: id, outcome: null }] },
    });
    expect(await listClients(EVA, 'x', QUERY)).toMatchObject({
      value: { clients: [{ last: { client: id, outcome: null } }] },
    });
    await eraseAssessment(accessOf(code));
    expect(await openClient(MAX, id)).toMatchObject({ value: { assessments: [] } });
    await eraseClient({ adviser: MAX, id });
  });

  it('that is erased leaves the assessments somebody has, and takes drafts with it that nobody ever opened', async () => {
    const [id, other] = [await add(MAX, details('Geht')), await add(EVA, details('Bleibt'))];
    const [opened, unopened, shared] = [await begin(), await begin(), await begin()];
    await visitAssessment(accessOf(opened));
    for (const code of [opened, unopened, shared]) await linkAssessment({ adviser: MAX, id }, accessOf(code));
    await linkAssessment({ adviser: EVA, id: other }, accessOf(shared));
    expect(await eraseClient({ adviser: MAX, id })).toEqual(succeed(null));
    const isThere = async (code: string) => (await visitAssessment(accessOf(code))).ok;
    expect([await isThere(opened), await isThere(unopened), await isThere(shared)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await openClient(EVA, other)).toMatchObject({ value: { assessments: [{ client: other }] } });
    await eraseClient({ adviser: EVA, id: other });
  });
});
