import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { accessToOrganisation } from '#app/domain/access/access.ts';
import type { Role } from '#app/domain/access/roles.ts';
import { addDays } from '#app/domain/shared/as-of-date.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { runRetention } from '#app/features/assessment/retention.server.ts';
import { deliverLetters } from '#app/features/member-list/deliver-letters.server.ts';
import { giveList, openListImport, takeOverList } from '#app/features/member-list/import-list.server.ts';
import { askForMail, makeLetters, openMailing } from '#app/features/member-list/mailings.server.ts';
import { eraseList, grantWish, openList } from '#app/features/member-list/manage-list.server.ts';
import { endLettersByCode, openPersonalCode } from '#app/features/member-list/personal-code.server.ts';
import { noteEntry } from '#app/features/paper-twin/enter-paper.server.ts';
import { inviteMarkOf, ownerOf, personalHashOf } from '#app/persistence/code-hash.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { listOutbox } from '#app/platform/mail/outbox.server.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const TODAY = toIsoDay(new Date());
const NOT_FOUND = { ok: false, problem: { code: 'not-found' } };
const EVERYBODY = { locale: null, first: 1, last: 1000 };
const CONSENT = { statistics: true, text: 'campaign-personal-2026-11' } as const;

const as = (account: string, organisation: string, role: Role): OrganisationAccess =>
  accessToOrganisation({ kind: 'member', account, memberships: [{ organisation, role }] }, organisation);
const EVA = as('eva', 'k', 'owner');
const ANA = as('ana', 'k', 'analyst');
const MAX = as('max', 'k', 'member');
const BEN = as('ben', 'l', 'owner');

const HEAD = 'Firma;Mitgliedsnummer;Anrede;E-Mail;PLZ;Ort;Sprache';
const ROWS = [
  'Müller & Söhne;1;Guten Tag, Frau Muster,;a@firma.example;01067;Musterstadt;',
  '=Bäckerei;2;;;00002;Musterstadt;Englisch',
  'Schreinerei;3;;c@firma.example;00003;Beispielheim;de',
];

const valueOf = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe.each(ENGINES)('the list of a campaign on %s', { timeout: 60_000 }, (engine) => {
  let query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  let campaigns = 0;

  beforeAll(async () => {
    const database = await createDatabaseOn(engine);
    ({ query } = database);
    await openStore(database.address, { random: () => 0.5, at: new Date() });
    await currentStore().write(async ({ accounts, organisations }) => {
      const at = new Date();
      for (const id of ['k', 'l'])
        await organisations.create({ id, name: `Kammer ${id}`, kind: 'chamber' }, at);
      for (const [account, organisation, role] of [
        ['eva', 'k', 'owner'],
        ['ana', 'k', 'analyst'],
        ['max', 'k', 'member'],
        ['ben', 'l', 'owner'],
      ] as const) {
        const who = { id: account, email: `${account}@k.example`, name: account, locale: 'de' };
        await accounts.create({ ...who, passwordHash: 'h', verifiedAt: at }, at);
        await organisations.join(organisation, { account, role }, at);
      }
      return succeed(null);
    });
  });
  afterAll(() => closeStore());

  /** A campaign of one wave from one day to another; its id. */
  async function openCampaign(firstDay = TODAY, lastDay = addDays(TODAY, 60)): Promise<string> {
    campaigns += 1;
    const id = `c${String(campaigns)}`;
    const waves = [{ id: `${id}-w`, number: 1, label: '1', firstDay, lastDay }];
    await currentStore().write(async ({ campaigns: table }) => {
      const words = { name: 'KI', languages: ['de', 'en'], introduction: {}, contact: 'Muster' };
      const shortCode = `AAAA${String(campaigns).padStart(2, '0')}`;
      return succeed(
        await table.create('k', { ...words, id, shortCode, floor: 5, districts: [], waves }, new Date()),
      );
    });
    return id;
  }
  async function fill(id: string, rows: readonly string[] = ROWS): Promise<void> {
    const text = [HEAD, ...rows].join('\n');
    const given = valueOf(await giveList(EVA, id, { bytes: null, text, encoding: null }));
    if (typeof given === 'string') throw new Error(given);
    expect(valueOf(await takeOverList(EVA, id, given.id))).toBe('taken-over');
  }
  const lettersOf = async (id: string) => valueOf(await makeLetters(EVA, id, EVERYBODY));
  const begin = async (id: string, personal: string) =>
    createAssessment({ campaign: id, consent: CONSENT }, { personal });
  const countOf = async (table: string, where = '1=1') =>
    Number((await query(`SELECT COUNT(*) AS "n" FROM "${table}" WHERE ${where}`))[0]?.['n']);

  it('takes good rows, each firm once, and says what is wrong in which cell', async () => {
    const id = await openCampaign();
    await fill(id);
    const wrong = [
      ';4;;kein-at;;;',
      `${'x'.repeat(121)};5;;;;;fr`,
      'Müller & Söhne;;;;01067;Musterstadt;',
      'Neu;;;C@firma.example;;;',
      'Wirklich neu;9;;;;;',
      'Auch;9;;;;;',
    ];
    const text = [HEAD, ...wrong].join('\n');
    const given = valueOf(
      await giveList(EVA, id, { bytes: new TextEncoder().encode(text), text: '', encoding: null }),
    );
    if (typeof given === 'string') throw new Error(given);
    const opened = valueOf(await openListImport(EVA, id, given.id));
    expect(
      opened?.table.rows.map(({ line, faults }) => [
        line,
        ...faults.map(({ column, code }) => `${column} ${code}`),
      ]),
    ).toEqual([[2, 'name missing', 'email email'], [3, 'name long', 'locale language'], [4], [5], [6], [7]]);
    expect([...(opened?.twice ?? [])].map(({ line }) => line)).toEqual([4, 5, 7]);
    await takeOverList(EVA, id, given.id);
    await takeOverList(EVA, id, given.id);
    expect(valueOf(await openList(EVA, id)).counts).toEqual({
      ...{ firms: 4, withEmail: 2, withoutLetters: 0, lastPlace: 4 },
    });
    const [first] = await currentStore().firmLists.list({ organisation: 'k', campaign: id });
    expect(first).toMatchObject({ name: 'Müller & Söhne', town: '01067 Musterstadt', locale: 'de' });
  });

  it('is there for owners of its chamber alone', async () => {
    const id = await openCampaign();
    await fill(id);
    for (const other of [ANA, MAX, BEN]) {
      expect(await openList(other, id)).toMatchObject(NOT_FOUND);
      expect(await openMailing(other, id)).toMatchObject(NOT_FOUND);
      expect(await makeLetters(other, id, EVERYBODY)).toMatchObject(NOT_FOUND);
      expect(await askForMail(other, id)).toMatchObject(NOT_FOUND);
      expect(await eraseList(other, id)).toMatchObject(NOT_FOUND);
      expect(await grantWish(other, id, { wish: 'unlist', typed: '1' })).toMatchObject(NOT_FOUND);
      expect(await giveList(other, id, { bytes: null, text: HEAD, encoding: null })).toMatchObject(NOT_FOUND);
    }
    // A removed role is told by the membership of that moment.
    expect(await eraseList(as('max', 'k', 'owner'), id)).toMatchObject(NOT_FOUND);
    expect(valueOf(await openList(EVA, id)).counts.firms).toBe(3);
  });

  it('gives each firm a code that stands in its file alone, and new ones in the place of old ones', async () => {
    const id = await openCampaign();
    await fill(id);
    expect(await makeLetters(EVA, id, EVERYBODY)).toMatchObject({ problem: { code: 'campaign-closed' } });
    await openMailing(EVA, id);
    const first = await lettersOf(id);
    expect(first.map(({ firm }) => firm.name)).toEqual(['Müller & Söhne', '=Bäckerei', 'Schreinerei']);
    for (const { code } of first) {
      expect(await countOf('PersonalCode', `"codeHash" LIKE '%${code}%' OR "id" LIKE '%${code}%'`)).toBe(0);
      expect(valueOf(await openPersonalCode(code)).getsLetters).toBe(true);
    }
    const again = valueOf(await makeLetters(EVA, id, { locale: 'de', first: 1, last: 1 }));
    expect(again.map(({ firm }) => firm.place)).toEqual([1]);
    expect(await openPersonalCode(first[0]?.code ?? '')).toMatchObject(NOT_FOUND);
    expect(valueOf(await openPersonalCode(again[0]?.code ?? '')).shortCode).toBeDefined();
    expect(valueOf(await openPersonalCode(first[1]?.code ?? '')).shortCode).toBeDefined();
  });

  it('keeps no way from a firm to its assessment, and counts a code once however often it is used', async () => {
    const id = await openCampaign();
    await fill(id);
    await openMailing(EVA, id);
    const [letter, other] = await lettersOf(id);
    const code = letter?.code ?? '';
    const begun = [valueOf(await begin(id, code)), valueOf(await begin(id, code.toLowerCase()))];
    valueOf(await begin(id, other?.code ?? ''));
    valueOf(await createAssessment({ campaign: id, consent: CONSENT }));
    const owners = begun.map((each) => `'${ownerOf(each.code) ?? ''}'`).join(',');
    const marks = await query(`SELECT "inviteMark" FROM "Assessment" WHERE "codeHash" IN (${owners})`);
    expect(marks.map(({ inviteMark }) => inviteMark)).toEqual([inviteMarkOf(code), inviteMarkOf(code)]);
    const [row] = await query(`SELECT * FROM "PersonalCode" WHERE "firmId" = '${letter?.firm.id ?? ''}'`);
    expect(row).toMatchObject({ codeHash: personalHashOf(code) });
    expect(String(row?.['usedIn'])).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    // Nothing that is stored with the firm is stored with the assessment.
    const [kept] = await query(`SELECT * FROM "Assessment" WHERE "codeHash" IN (${owners})`);
    const stored = new Set(
      Object.values(kept ?? {}).filter((value) => typeof value === 'string' && value.length > 20),
    );
    for (const value of Object.values(row ?? {})) expect(stored.has(value as string)).toBe(false);

    await query(
      `UPDATE "Assessment" SET "status" = 'completed', "completedAt" = "createdAt", "asOf" = '${TODAY}' WHERE "campaign" = '${id}'`,
    );
    const wave = { id: `${id}-w`, campaign: id, firstDay: TODAY, lastDay: TODAY, floor: 5, countedOn: null };
    expect(await currentStore().participation.countFirms(wave, '2999-01-01')).toBe(3);
  });

  it('lets nobody begin with a code that is replaced, of another campaign, or before its wave', async () => {
    const [id, other] = [await openCampaign(), await openCampaign()];
    for (const each of [id, other]) {
      await fill(each);
      await openMailing(EVA, each);
    }
    const [old] = await lettersOf(id);
    await lettersOf(id);
    expect(await begin(id, old?.code ?? '')).toMatchObject(NOT_FOUND);
    const [foreign] = await lettersOf(other);
    expect(await begin(id, foreign?.code ?? '')).toMatchObject(NOT_FOUND);
    expect(await countOf('Assessment', `"campaign" = '${id}'`)).toBe(0);
    const later = await openCampaign(addDays(TODAY, 5));
    await fill(later);
    await openMailing(EVA, later);
    const [early] = await lettersOf(later);
    expect((await begin(later, early?.code ?? '')).ok).toBe(false);
    expect(await countOf('PersonalCode', `"waveId" = '${later}-w' AND "usedIn" IS NOT NULL`)).toBe(0);
  });

  it('reminds twice, a week apart, and only who has not begun and wants letters', async () => {
    const id = await openCampaign(addDays(TODAY, -30));
    await fill(id);
    await openMailing(EVA, id);
    const letters = await lettersOf(id);
    valueOf(await begin(id, letters[0]?.code ?? ''));
    valueOf(await endLettersByCode(letters[1]?.code ?? ''));
    await openMailing(EVA, id);
    expect(valueOf(await openList(EVA, id)).mailings).toHaveLength(1);
    for (const [number, day] of [
      [1, addDays(TODAY, -7)],
      [2, addDays(TODAY, -7)],
      [2, addDays(TODAY, -7)],
    ] as const) {
      await query(`UPDATE "Mailing" SET "openedOn" = '${day}' WHERE "waveId" = '${id}-w'`);
      await openMailing(EVA, id);
      expect(valueOf(await openList(EVA, id)).mailings.at(-1)?.number).toBe(number);
      expect((await lettersOf(id)).map(({ firm }) => firm.name)).toEqual(['Schreinerei']);
    }
    // Who has begun can go on using the code that was used.
    expect((await begin(id, letters[0]?.code ?? '')).ok).toBe(true);
    expect(valueOf(await openPersonalCode(letters[1]?.code ?? '')).getsLetters).toBe(false);
  });

  it('sends by mail to who has an address, and leaves them out of the files', async () => {
    const id = await openCampaign();
    await fill(id);
    await openMailing(EVA, id);
    const before = (await listOutbox()).length;
    valueOf(await askForMail(EVA, id));
    valueOf(await askForMail(EVA, id));
    expect(valueOf(await openList(EVA, id)).mail).toEqual({ possible: 0, asked: 2, failed: 0 });
    expect((await lettersOf(id)).map(({ firm }) => firm.name)).toEqual(['=Bäckerei']);
    await deliverLetters();
    await deliverLetters();
    expect((await listOutbox()).length - before).toBe(2);
    expect(await countOf('PersonalCode', `"waveId" = '${id}-w' AND "mailState" = 'sent'`)).toBe(2);
    expect(await countOf('PersonalCode', `"waveId" = '${id}-w' AND "codeHash" IS NOT NULL`)).toBe(3);
  });

  it('is erased as a whole, and letters that were sent still open the campaign', async () => {
    const id = await openCampaign();
    await fill(id);
    await openMailing(EVA, id);
    const [letter] = await lettersOf(id);
    valueOf(await grantWish(EVA, id, { wish: 'unlist', typed: 'SCHREINEREI' }));
    expect(valueOf(await grantWish(EVA, id, { wish: 'unlist', typed: 'niemand' }))).toBe(false);
    expect(await countOf('ListedFirm', `"campaignId" = '${id}'`)).toBe(2);
    valueOf(await eraseList(EVA, id));
    expect(await countOf('ListedFirm', `"campaignId" = '${id}'`)).toBe(0);
    expect(valueOf(await openPersonalCode(letter?.code ?? '')).getsLetters).toBeNull();
    expect((await begin(id, letter?.code ?? '')).ok).toBe(true);
    const events = await query(`SELECT "kind" FROM "AuditEvent" WHERE "organisationId" = 'k'`);
    const kinds = new Set(events.map(({ kind }) => kind));
    for (const kind of [
      'firm-list-imported',
      'firm-list-erased',
      'mailing-opened',
      'letters-made',
      'firm-unlisted',
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  it('is erased by itself thirty days after the end, and not a day before', async () => {
    const [over, notYet, closed] = [
      await openCampaign(addDays(TODAY, -90), addDays(TODAY, -30)),
      await openCampaign(addDays(TODAY, -90), addDays(TODAY, -29)),
      await openCampaign(),
    ];
    for (const id of [over, notYet, closed]) await fill(id);
    const closedAt = new Date(`${addDays(TODAY, -31)}T12:00:00Z`);
    await currentStore().write(async ({ campaigns: table }) =>
      succeed(await table.close('k', closed, closedAt)),
    );
    const days = { unused: 0, draft: 0, completed: 0 };
    const run = { store: currentStore(), days, at: new Date(), pause: () => Promise.resolve() };
    expect((await runRetention(run))?.firmLists).toBe(6);
    for (const [id, firms] of [
      [over, 0],
      [notYet, 3],
      [closed, 0],
    ] as const) {
      expect(await countOf('ListedFirm', `"campaignId" = '${id}'`), id).toBe(firms);
    }
    expect(await countOf('AuditEvent', `"kind" = 'firm-list-ended'`)).toBe(2);
  });

  it('lets who enters a paper form read no statistics of that campaign', async () => {
    const [id, other] = [await openCampaign(), await openCampaign()];
    for (const who of [ANA, BEN]) expect(await noteEntry(who, id)).toMatchObject(NOT_FOUND);
    for (const who of [EVA, MAX, MAX]) valueOf(await noteEntry(who, id));
    const { campaigns: reader } = currentStore();
    expect(await reader.hasAdvised('eva', id)).toBe(true);
    expect(await reader.hasAdvised('max', id)).toBe(true);
    expect(await reader.hasAdvised('ana', id)).toBe(false);
    expect(await reader.hasAdvised('eva', other)).toBe(false);
  });
});
