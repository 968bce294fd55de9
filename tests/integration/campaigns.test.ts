import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toldParticipation } from '#app/domain/campaign/participation.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { countParticipation } from '#app/features/campaigns/count-participation.server.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { NewAssessment } from '#app/persistence/stored-assessment.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { TEST_ENGINE } from '#tests/setup/test-engine.ts';

const AT = new Date('2027-01-20T10:00:00Z');
const WAVE = { id: 'w', number: 1, label: '2027-1', firstDay: '2027-01-11', lastDay: '2027-03-31' };
const WORDS = { name: 'KI im Handwerk', languages: ['de'], introduction: { de: 'Hallo' }, contact: 'Muster' };
const DISTRICTS = [
  { id: 'd1', name: 'Nord', members: ['99001'] },
  { id: 'd2', name: 'Süd', members: [] },
];
const AGREED = { statistics: true, text: 'campaign-2026-11-2', at: AT.toISOString() };

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabaseOn(TEST_ENGINE);
  await openStore(database.address, { random: () => 0.5, at: AT });
});
afterAll(() => closeStore());

const write = (unit: (repositories: WriteRepositories) => Promise<unknown>) =>
  currentStore().write(async (repositories) => succeed(await unit(repositories)));

let made = 0;
/** A campaign of a chamber of its own, with one wave. */
async function makeCampaign(changes: { readonly floor?: number; readonly wave?: Partial<typeof WAVE> } = {}) {
  made += 1;
  const id = `campaign-${String(made)}`;
  const shortCode = `K7M2${String(10 + made)}`;
  const waves = [{ ...WAVE, ...changes.wave, id: `wave-of-${id}` }];
  await write(async ({ organisations, campaigns }) => {
    await organisations.create({ id: `of-${id}`, name: 'Kammer Musterland', kind: 'chamber' }, AT);
    const terms = { floor: changes.floor ?? 5, districts: DISTRICTS, waves };
    await campaigns.create(`of-${id}`, { ...WORDS, ...terms, id, shortCode }, AT);
  });
  return { id, organisation: `of-${id}`, shortCode };
}

interface Firm extends Partial<NewAssessment> {
  readonly day?: string;
  readonly isOpen?: boolean;
}

let firms = 0;
/** A completed assessment of a firm that agreed, in a campaign. */
async function complete(campaign: string, { day = '2027-01-12', isOpen = false, ...changes }: Firm = {}) {
  firms += 1;
  const id = changes.id ?? `firm-${String(firms)}`;
  const content = newAssessment(id, {
    ...{ profile: JOINERY.profile, answers: JOINERY.answers, campaign, district: 'd1', consent: AGREED },
    ...changes,
  });
  const result = { ...evaluateSample(JOINERY), asOf: day };
  await write(async ({ assessments }) => {
    await assessments.create(`hash-of-${id}`, content, AT);
    if (isOpen) return;
    await assessments.complete({ owner: `hash-of-${id}`, revision: 1 }, { content, asOf: day, result }, AT);
  });
  return id;
}

const count = (day: string) =>
  countParticipation({ at: new Date(`${day}T12:00:00Z`), isStopped: () => false });
const toldOf = async ({ id, organisation }: { readonly id: string; readonly organisation: string }) =>
  (await currentStore().campaigns.find(organisation, id))?.waves[0]?.participation;

describe('participation', () => {
  it.each([
    [0, 0],
    [9, 0],
    [10, 10],
    [19, 10],
    [20, 20],
  ])('of %i firms is kept as %i, and only up to the last Monday', async (firms, told) => {
    const campaign = await makeCampaign();
    for (let firm = 0; firm < firms; firm += 1) await complete(campaign.id);
    // From the Monday on, everything counts a week later.
    for (let firm = 0; firm < 10; firm += 1) await complete(campaign.id, { day: '2027-01-18' });
    expect(await count('2027-01-17')).toBe(0);
    expect(await toldOf(campaign)).toBeNull();
    expect(await count('2027-01-20')).toBe(1);
    expect(await toldOf(campaign)).toEqual({ firms: told, asOf: '2027-01-18' });
    await count('2027-01-25');
    expect(await toldOf(campaign)).toEqual({ firms: toldParticipation(firms + 10, 5), asOf: '2027-01-25' });
    await count('2027-04-05');
    expect(await count('2027-04-12')).toBe(0);
  });

  it('counts no draft, no test run, no refusal, nothing of other campaigns and nothing outside its days', async () => {
    const campaign = await makeCampaign();
    const other = await makeCampaign({ wave: { firstDay: '2028-01-10', lastDay: '2028-02-01' } });
    for (let firm = 0; firm < 9; firm += 1) await complete(campaign.id);
    await complete(campaign.id, { isOpen: true });
    await complete(campaign.id, { testRun: true });
    await complete(campaign.id, { consent: { ...AGREED, statistics: false } });
    await complete(campaign.id, { consent: { ...AGREED, statistics: false, text: '"statistics":true' } });
    await complete(campaign.id, { consent: null });
    await complete(campaign.id, { day: '2027-01-10' });
    await complete(other.id);
    await complete('unknown');
    await count('2027-01-18');
    expect(await toldOf(campaign)).toEqual({ firms: 0, asOf: '2027-01-18' });
    await complete(campaign.id);
    await count('2027-01-25');
    expect(await toldOf(campaign)).toEqual({ firms: 10, asOf: '2027-01-25' });
  });

  it('counts a chain as one firm, also through what is not in the campaign', async () => {
    const campaign = await makeCampaign();
    for (let firm = 0; firm < 8; firm += 1) await complete(campaign.id);
    const before = await complete('elsewhere', { campaign: null });
    const first = await complete(campaign.id, { fromId: before });
    const between = await complete(campaign.id, { fromId: first, isOpen: true, consent: null });
    await complete(campaign.id, { fromId: between });
    await complete(campaign.id, { fromId: first });
    await count('2027-01-18');
    expect(await toldOf(campaign)).toMatchObject({ firms: 0 });
    await complete(campaign.id);
    await count('2027-01-25');
    expect(await toldOf(campaign)).toMatchObject({ firms: 10 });
  });

  it('says nothing of a firm that leaves before the next Monday', async () => {
    const campaign = await makeCampaign();
    for (let firm = 0; firm < 10; firm += 1) await complete(campaign.id);
    const leaving = await complete(campaign.id);
    const last = await complete(campaign.id);
    await count('2027-01-18');
    for (const id of [leaving, last]) await write(({ assessments }) => assessments.erase(`hash-of-${id}`));
    const gone = await complete(campaign.id);
    await write(({ assessments }) => assessments.erase(`hash-of-${gone}`));
    await write(({ assessments }) => assessments.erase(`hash-of-firm-${String(firms - 4)}`));
    await count('2027-01-21');
    expect(await toldOf(campaign)).toEqual({ firms: 10, asOf: '2027-01-18' });
    await count('2027-01-25');
    expect(await toldOf(campaign)).toEqual({ firms: 0, asOf: '2027-01-25' });
  });
});

describe('a new assessment', () => {
  let open: Awaited<ReturnType<typeof makeCampaign>>;
  beforeEach(async () => {
    const today = toIsoDay(new Date());
    open = await makeCampaign({ wave: { firstDay: today, lastDay: today } });
  });
  const storedUnder = async (code: string) => {
    const found = await currentStore().assessments.find(ownerOf(code) ?? '');
    return found?.assessment;
  };
  const begin = async (request: Parameters<typeof createAssessment>[0]) => {
    const begun = await createAssessment(request);
    return begun.ok ? ((await storedUnder(begun.value.code)) ?? null) : begun.problem;
  };

  it('is begun for a campaign by its id or its code, with a district and consent', async () => {
    const byCode = ` ${open.shortCode.slice(0, 3).toLowerCase()}-${open.shortCode.slice(3)} `;
    for (const campaign of [open.id, byCode]) {
      const consent = { statistics: true, text: 'campaign-2026-11-2' };
      expect(await begin({ campaign, district: 'd2', consent })).toMatchObject({
        ...{ campaign: open.id, district: 'd2', consent: { ...consent, at: expect.any(String) } },
      });
    }
  });

  it('is refused for one that nobody knows, that does not ask, or without a district of it', async () => {
    const planned = await makeCampaign({ wave: { firstDay: '2999-01-01', lastDay: '2999-02-01' } });
    await write(({ campaigns }) => campaigns.close(open.organisation, open.id, AT));
    const closed = open;
    const running = await makeCampaign({
      wave: { firstDay: toIsoDay(new Date()), lastDay: '2999-01-01' },
    });
    expect(await begin({ campaign: 'unknown' })).toMatchObject({ code: 'unknown-campaign' });
    expect(await begin({ campaign: planned.id, district: 'd1' })).toMatchObject({ code: 'campaign-closed' });
    expect(await begin({ campaign: closed.id, district: 'd1' })).toMatchObject({ code: 'campaign-closed' });
    expect(await begin({ campaign: running.id })).toMatchObject({
      errors: [{ pointer: '/district', code: 'missing-field' }],
    });
    expect(await begin({ campaign: running.id, district: 'd3' })).toMatchObject({
      errors: [{ pointer: '/district', code: 'unknown-option', allowed: ['d1', 'd2'] }],
    });
    expect(await begin({ district: 'd1' })).toMatchObject({ code: 'unknown-field' });
  });

  it('stays in the campaign as a correction, asks anew for consent, and leaves it where that is said', async () => {
    const consent = { statistics: true, text: 'campaign-2026-11-2' };
    const first = await createAssessment({ campaign: open.id, district: 'd2', consent });
    const from = first.ok ? first.value.code : '';
    expect(await begin({ from })).toMatchObject({ campaign: open.id, district: 'd2', consent: null });
    expect(await begin({ from, campaign: null })).toMatchObject({ campaign: null, district: null });
    await write(({ campaigns }) => campaigns.close(open.organisation, open.id, AT));
    expect(await begin({ from })).toMatchObject({ campaign: null, district: null });
  });

  it('writes its district into what is counted, and both go with it', async () => {
    const id = await complete(open.id);
    const facts = () =>
      database.query(`SELECT "campaign", "district" FROM "AssessmentFacts" WHERE "assessmentId" = '${id}'`);
    expect(await facts()).toEqual([{ campaign: open.id, district: 'd1' }]);
    await write(({ assessments }) => assessments.erase(`hash-of-${id}`));
    expect(await facts()).toEqual([]);
  });
});

describe('what firms and advisers are told', () => {
  it('is the campaign of the own assessment alone', async () => {
    const campaign = await makeCampaign();
    await complete(campaign.id, { id: 'own-campaign' });
    await complete('gone', { id: 'campaign-gone' });
    const { campaigns } = currentStore();
    expect(await campaigns.findOf('hash-of-own-campaign')).toMatchObject({
      campaign: { id: campaign.id, organisationName: 'Kammer Musterland' },
      district: { id: 'd1', name: 'Nord' },
    });
    expect(await campaigns.findOf('hash-of-campaign-gone')).toBeNull();
    expect(await campaigns.findOf(accessOf('nobody').owner)).toBeNull();
  });

  it('is nothing of another chamber', async () => {
    const [own, other] = [await makeCampaign(), await makeCampaign()];
    const { campaigns } = currentStore();
    expect(await campaigns.find(own.organisation, other.id)).toBeNull();
    expect((await campaigns.list(own.organisation)).map(({ id }) => id)).toEqual([own.id]);
    const change = { data: WORDS, at: AT };
    await write(async (repositories) => {
      expect(await repositories.campaigns.change(own.organisation, other.id, change)).toBe(false);
      expect(await repositories.campaigns.close(own.organisation, other.id, AT)).toBe(false);
      expect(await repositories.campaigns.hold(own.organisation, other.id)).toBeNull();
    });
  });

  it('goes with the chamber, and leaves the assessments with their firms', async () => {
    const campaign = await makeCampaign();
    const firm = await complete(campaign.id);
    await write(async ({ organisations, chamberSecrets }) => {
      await chamberSecrets.keepFirst(campaign.organisation, 'sealed');
      await chamberSecrets.keepFirst(campaign.organisation, 'another');
      expect(await chamberSecrets.find(campaign.organisation)).toBe('sealed');
      await organisations.erase(campaign.organisation);
    });
    const { campaigns, chamberSecrets, assessments } = currentStore();
    expect(await campaigns.findPublic({ id: campaign.id })).toBeNull();
    expect(await chamberSecrets.find(campaign.organisation)).toBeNull();
    expect(await assessments.find(`hash-of-${firm}`)).not.toBeNull();
  });
});
