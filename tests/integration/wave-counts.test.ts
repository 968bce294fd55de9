import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirmTally, Movement } from '#app/domain/disclosure/tally.ts';
import { toCanonicalJson } from '#app/domain/shared/canonical-json.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { districtsAtMost } from '#app/domain/statistics/districts.ts';
import { chamberReadings } from '#app/domain/statistics/fact-readings.ts';
import type { AssessmentFacts, StepCounts } from '#app/domain/statistics/facts.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { PlainConnection } from '#app/persistence/plain-connection.ts';
import { openPlainConnection } from '#app/persistence/open-plain-connection.ts';
import type { WaveDays } from '#app/persistence/wave-counts/note-movements.ts';
import { openWaveCounting } from '#app/persistence/wave-counts/wave-counting.ts';
import { openCampaign, releaseWithoutTables } from '#tests/factories/chambers.ts';
import { completedFirms, DISTRICTS, factsOfFirm } from '#tests/factories/counted-firms.ts';
import { signInAs } from '#tests/factories/people.ts';
import { membersAfter, nameOfMovement, plainMovements } from '#tests/factories/plain-movements.ts';
import type { CountedAssessment } from '#tests/factories/plain-participants.ts';
import { countedAssessments } from '#tests/factories/plain-participants.ts';
import type { PlainWave, WaveAssessment } from '#tests/factories/plain-wave-count.ts';
import { plainParticipants, plainWaveCount } from '#tests/factories/plain-wave-count.ts';
import type { StoredAssessment } from '#tests/factories/stored-waves.ts';
import { instantOf, storeAssessments } from '#tests/factories/stored-waves.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2027-05-03T08:00:00Z');
const READINGS = chamberReadings({ districts: districtsAtMost(DISTRICTS), isFollowing: false });
const FOLLOWING = chamberReadings({ districts: districtsAtMost(DISTRICTS), isFollowing: true });
/** The districts of a wave that began without firms of none of them, so that such a firm waits. */
const STRICT = chamberReadings({ districts: DISTRICTS, isFollowing: false });
const FACTS = completedFirms(60, 21).map((firm) => factsOfFirm(firm));
const DAYS = { firstDay: '2027-01-01', lastDay: '2027-06-30' };
/** Of the wave before. */
const BEFORE = { firstDay: '2026-01-01', lastDay: '2026-06-30' };

let database: TestDatabase;
let connection: PlainConnection;

const openWave = (campaign: string, lastRun: string | null, earlier: WaveDays | null = null) =>
  openWaveCounting(database.address, { campaign, wave: `${campaign}-w1`, ...DAYS, earlier, lastRun });

/** What an assessment is in most cases. */
const stored = (id: string, more: Partial<StoredAssessment>): StoredAssessment => {
  const district = more.district === undefined ? 'north' : more.district;
  const facts = more.facts === undefined ? (FACTS[0] ?? null) : more.facts;
  return {
    ...{ id, campaign: null, isCompleted: true, isAgreed: true, testRun: false, fromId: null },
    ...{ inviteMark: null, asOf: '2027-03-01', hour: 10 },
    ...more,
    ...{ district, facts: facts && { ...facts, campaign: more.campaign ?? null, district } },
  };
};

/** What of all these completed for a campaign in some days. */
const completedIn = (
  all: readonly StoredAssessment[],
  campaign: string,
  { firstDay, lastDay }: WaveDays,
): readonly WaveAssessment[] =>
  all
    .filter((one) => one.campaign === campaign && one.isCompleted && !one.testRun)
    .filter(({ asOf }) => firstDay <= asOf && asOf <= lastDay)
    .map((one) => ({
      ...{ assessment: one.id, completedAt: instantOf(one), isAgreed: one.isAgreed, facts: one.facts },
    }));

const originOf = ({ fromId, inviteMark }: StoredAssessment): string | null =>
  fromId ?? (inviteMark === null ? null : `mark ${inviteMark}`);

/** A wave as whoever sees each stored assessment would list it. */
const plainWave = (
  all: readonly StoredAssessment[],
  campaign: string,
  more: Partial<Pick<PlainWave, 'counted'>> & { readonly earlier?: WaveDays | null } = {},
): PlainWave => ({
  completed: completedIn(all, campaign, DAYS),
  counted: more.counted ?? [],
  earlier: more.earlier ? completedIn(all, campaign, more.earlier) : null,
  origins: new Map(
    all.flatMap((one) => {
      const origin = originOf(one);
      return origin === null ? [] : [[one.id, origin] as const];
    }),
  ),
});

const inOrder = (movements: readonly Movement[]): readonly string[] =>
  movements.map((movement) => toCanonicalJson(movement)).toSorted();
const membersOf = async (run: string) =>
  (
    await connection.query(
      'SELECT "assessmentId", "since" FROM "ReleaseMember" WHERE "runId" = $1 ORDER BY "assessmentId"',
      [run],
    )
  ).map(({ assessmentId, since }) => ({ assessment: String(assessmentId), since: Number(since) }));

const ANY_DAYS = [
  '2026-03-01',
  '2026-03-01',
  '2027-02-01',
  '2027-03-01',
  '2027-03-01',
  '2027-09-01',
] as const;

const byAssessment = (one: CountedAssessment, other: CountedAssessment): number =>
  one.assessment < other.assessment ? -1 : 1;
const toMember = ({ assessment, since }: CountedAssessment) => ({ assessment, since });

/** What a firm may say of its steps. */
const reported = (random: () => number): StepCounts => ({
  stepsDone: Math.floor(8 * random()),
  stepsStuck: Math.floor(4 * random()),
});

/** Eighty assessments that follow each other, other waves, nothing, drafts and test runs; some were begun with a code. */
function anyAssessments(campaign: string, seed: number): readonly StoredAssessment[] {
  const random = seededRandom(seed);
  const one = <Value>(...values: readonly Value[]): Value =>
    values[Math.floor(values.length * random())] as Value;
  const ids: string[] = [];
  return Array.from({ length: 80 }, (_, index) => {
    const id = `${campaign}-${String(index).padStart(2, '0')}`;
    const fromId = random() < 0.4 ? (one(null, ...ids) ?? null) : null;
    ids.push(id);
    return stored(id, {
      ...{ fromId, inviteMark: random() < 0.2 ? `${campaign}-${one('i', 'ii', 'iii', 'iv')}` : null },
      ...{ hour: one(8, 9, 10), asOf: one(...ANY_DAYS) },
      ...{ campaign: random() < 0.9 ? campaign : null, isCompleted: random() < 0.9 },
      ...{ isAgreed: random() < 0.85, testRun: random() < 0.05 },
      ...{ district: one(...DISTRICTS, ...DISTRICTS, null, 'moved') },
      facts: random() < 0.95 ? { ...one(...FACTS.slice(0, 12)), ...reported(random) } : null,
    });
  });
}

/** The next days: some are erased, some take their consent back, some follow, and some report of their steps. */
function laterOf(all: readonly StoredAssessment[], campaign: string, seed: number) {
  const random = seededRandom(seed);
  const erased = new Set(all.filter(() => random() < 0.1).map(({ id }) => id));
  const changed = all
    .filter(({ id }) => !erased.has(id))
    .map((one) => ({
      ...one,
      fromId: one.fromId !== null && erased.has(one.fromId) ? null : one.fromId,
      isAgreed: one.isAgreed && random() < 0.9,
      facts: one.facts && (random() < 0.2 ? { ...one.facts, ...reported(random) } : one.facts),
    }));
  const followers = changed
    .filter(() => random() < 0.3)
    .map(({ id, facts }, index) =>
      stored(`${campaign}-later-${String(index).padStart(2, '0')}`, {
        ...{ campaign, fromId: id, asOf: '2027-04-01', isAgreed: random() < 0.9 },
        ...(random() < 0.3 ? { facts } : { facts: FACTS[index % FACTS.length] ?? null }),
      }),
    );
  return { erased: [...erased], changed, followers };
}

async function storeLater({ erased, changed, followers }: ReturnType<typeof laterOf>): Promise<void> {
  for (const id of erased) await connection.query('DELETE FROM "Assessment" WHERE "id" = $1', [id]);
  for (const { id, isAgreed, facts } of changed) {
    const consent = JSON.stringify({ statistics: isAgreed, text: 'v1', at: '2027-04-01' });
    await connection.query('UPDATE "Assessment" SET "consent" = $1 WHERE "id" = $2', [consent, id]);
    await connection.query(
      'UPDATE "AssessmentFacts" SET "stepsDone" = $1, "stepsStuck" = $2 WHERE "assessmentId" = $3',
      [facts?.stepsDone ?? 0, facts?.stepsStuck ?? 0, id],
    );
  }
  await storeAssessments(connection, followers);
}

describe.each(ENGINES)('a wave counted on %s', (engine) => {
  beforeAll(async () => {
    database = await createDatabaseOn(engine);
    await openStore(database.address, { random: () => 0.5, at: AT });
    await signInAs(currentStore(), 'owner', { organisation: 'kammer', role: 'owner' });
    connection = await openPlainConnection(database.address);
  });
  afterAll(async () => {
    await connection.close();
    await closeStore();
  });

  it.each([
    [1, READINGS, null],
    [2, READINGS, null],
    [3, FOLLOWING, null],
    [4, FOLLOWING, BEFORE],
    [5, FOLLOWING, BEFORE],
    [6, FOLLOWING, BEFORE],
    [7, FOLLOWING, BEFORE],
    [8, FOLLOWING, BEFORE],
  ])('is what somebody counts who sees each assessment (%i)', async (seed, readings, earlier) => {
    const campaign = `any${String(seed)}`;
    await openCampaign(currentStore(), 'kammer', campaign);
    const all = anyAssessments(campaign, seed);
    await storeAssessments(connection, all);

    const first = await openWave(campaign, null, earlier);
    const counted = await first.count(readings);
    const wave = plainWave(all, campaign, { earlier });
    const plain = plainParticipants(wave, readings);
    const joining = plainMovements(plain);
    expect(inOrder(counted.movements)).toEqual(inOrder([...joining.values()]));
    expect(counted.movements.length).toBeGreaterThan(5);
    await first.keep(new Set(counted.movements), { run: `${campaign}-r1`, number: 1 });
    await first.close();
    const everybody = { admitted: new Set(joining.values()), number: 1 };
    const members = countedAssessments(membersAfter(plain, joining, everybody), plain, 1).toSorted(
      byAssessment,
    );
    expect(await membersOf(`${campaign}-r1`)).toEqual(members.map(toMember));

    const later = laterOf(all, campaign, seed + 100);
    await storeLater(later);
    const now = [...later.changed, ...later.followers];
    const still = members.filter(({ assessment }) => now.some(({ id }) => id === assessment));
    const second = await openWave(campaign, `${campaign}-r1`, earlier);
    const again = await second.count(readings);
    const moved = plainWave(now, campaign, { counted: still, earlier });
    expect(inOrder(again.movements)).toEqual(inOrder(plainWaveCount(moved, readings).movements));
    expect(new Set(again.movements.map(({ move }) => move)).size).toBeGreaterThan(2);
    const asked = again.movements.filter((one) => 'now' in one && 'band-change' in one.now.answers);
    expect(asked.length > 0).toBe(earlier !== null);

    // Half of the movements are let in, and who waits is counted as before.
    const isLetIn = (movement: Movement): boolean => nameOfMovement(movement).length % 2 === 0;
    await second.keep(new Set(again.movements.filter(isLetIn)), { run: `${campaign}-r2`, number: 2 });
    const participants = plainParticipants(moved, readings);
    const movements = plainMovements(participants);
    const admitted = new Set([...movements.values()].filter(isLetIn));
    const after = membersAfter(participants, movements, { admitted, number: 2 });
    const kept = countedAssessments(after, participants, 2).toSorted(byAssessment);
    expect(await membersOf(`${campaign}-r2`)).toEqual(kept.map(toMember));
    expect(new Set(kept.map(({ since }) => since)).size).toBe(2);
    // The run of the last release is asked for when it is forgotten, by whoever began before it was kept too.
    const last = { ...releaseWithoutTables(campaign, 2), run: `${campaign}-r2`, members: kept.length };
    await currentStore().write(async ({ releases }) =>
      succeed(await releases.keep(`${campaign}-w1`, last, AT)),
    );
    await second.forget();
    await second.close();
    expect(await membersOf(`${campaign}-r1`)).toEqual([]);
    expect(await membersOf(`${campaign}-r2`)).toEqual(kept.map(toMember));

    // What was kept of them is what was counted of them.
    const third = await openWave(campaign, `${campaign}-r2`, earlier);
    const once = await third.count(readings);
    await third.close();
    const known = plainWave(now, campaign, { counted: kept, earlier });
    expect(inOrder(once.movements)).toEqual(inOrder(plainWaveCount(known, readings).movements));
  });

  it('follows a firm over drafts and other waves, and counts the later one by its name in the same moment', async () => {
    await openCampaign(currentStore(), 'kammer', 'chains');
    const campaign = 'chains';
    await storeAssessments(connection, [
      stored('c-a', { campaign }),
      stored('c-draft', { campaign, fromId: 'c-a', isCompleted: false }),
      stored('c-z', { campaign, fromId: 'c-draft' }),
      stored('c-other', { campaign: null, asOf: '2026-01-01' }),
      stored('c-one', { campaign, fromId: 'c-other' }),
      stored('c-two', { campaign, fromId: 'c-other', hour: 9 }),
    ]);
    const counting = await openWave(campaign, null);
    const { movements } = await counting.count(READINGS);
    await counting.keep(new Set(movements), { run: 'chains-r1', number: 1 });
    await counting.close();
    expect(await membersOf('chains-r1')).toEqual([
      { assessment: 'c-one', since: 1 },
      { assessment: 'c-z', since: 1 },
    ]);
  });

  it('lets what cannot be counted wait, and names it', async () => {
    await openCampaign(currentStore(), 'kammer', 'aside');
    const campaign = 'aside';
    await storeAssessments(connection, [
      stored('d-none', { campaign, facts: null }),
      stored('d-moved', { campaign, district: "mo'ved" }),
      stored('d-silent', { campaign, facts: null, isAgreed: false }),
      stored('d-there', { campaign }),
    ]);
    const counting = await openWave(campaign, null);
    const { movements, leftAside } = await counting.count(STRICT);
    await counting.close();
    expect(leftAside).toEqual(['d-moved', 'd-none']);
    const joined = movements.flatMap((one): FirmTally[] => ('now' in one ? [one.now] : []));
    expect(joined.map(({ firms, visible }) => [firms, visible['district']])).toEqual([[1, 'north']]);
  });

  it('does not take a firm that says the same again for a correction', async () => {
    await openCampaign(currentStore(), 'kammer', 'same');
    const campaign = 'same';
    await storeAssessments(connection, [stored('s-a', { campaign }), stored('s-b', { campaign })]);
    const first = await openWave(campaign, null);
    const { movements } = await first.count(READINGS);
    await first.keep(new Set(movements), { run: 'same-r1', number: 1 });
    await first.close();
    await storeAssessments(connection, [
      stored('s-c', { campaign, fromId: 's-a', hour: 11 }),
      stored('s-d', { campaign, fromId: 's-b', hour: 11, facts: FACTS[1] ?? null }),
    ]);
    const second = await openWave(campaign, 'same-r1');
    const again = await second.count(READINGS);
    await second.close();
    expect(again.movements.map(({ move }) => move).toSorted()).toEqual(['corrects', 'stays']);
  });

  it('counts as one firm what was begun with one personal code, and what follows it', async () => {
    await openCampaign(currentStore(), 'kammer', 'marks');
    const campaign = 'marks';
    await storeAssessments(connection, [
      stored('m-a', { campaign, inviteMark: 'one' }),
      stored('m-b', { campaign, inviteMark: 'one', hour: 11 }),
      stored('m-c', { campaign, inviteMark: 'two', hour: 8 }),
      stored('m-d', { campaign, fromId: 'm-c', inviteMark: 'one', hour: 9 }),
      stored('m-e', { campaign }),
    ]);
    const first = await openWave(campaign, null);
    const { movements } = await first.count(READINGS);
    await first.keep(new Set(movements), { run: 'marks-r1', number: 1 });
    await first.close();
    const members = ['m-b', 'm-d', 'm-e'].map((assessment) => ({ assessment, since: 1 }));
    expect(await membersOf('marks-r1')).toEqual(members);

    // What set two counted firms apart is gone, and each code is one firm.
    await connection.query(`DELETE FROM "Assessment" WHERE "id" = 'm-c'`);
    const second = await openWave(campaign, 'marks-r1');
    const again = await second.count(READINGS);
    await second.keep(new Set(again.movements), { run: 'marks-r2', number: 2 });
    await second.close();
    expect((await membersOf('marks-r2')).map(({ assessment }) => assessment)).toEqual(['m-d', 'm-e']);
  });

  it('takes a report of steps for a correction, and keeps who waits as it was counted', async () => {
    await openCampaign(currentStore(), 'kammer', 'steps');
    const campaign = 'steps';
    await storeAssessments(connection, [stored('p-a', { campaign }), stored('p-b', { campaign })]);
    const report = (id: string, steps: number) =>
      connection.query('UPDATE "AssessmentFacts" SET "stepsDone" = $1 WHERE "assessmentId" = $2', [
        steps,
        id,
      ]);
    await report('p-a', 0);
    await report('p-b', 1);
    const first = await openWave(campaign, null);
    const { movements } = await first.count(READINGS);
    await first.keep(new Set(movements), { run: 'steps-r1', number: 1 });
    await first.close();
    await report('p-a', 7);
    // Within the same range.
    await report('p-b', 2);
    const count = async (run: string, number: number, isLetIn: boolean) => {
      const counting = await openWave(campaign, `steps-r${String(number - 1)}`);
      const counted = await counting.count(READINGS);
      await counting.keep(new Set(isLetIn ? counted.movements : []), { run, number });
      await counting.close();
      return counted.movements.map((one) => [
        one.move,
        'counted' in one ? one.counted.answers['steps-done'] : null,
        'now' in one ? one.now.answers['steps-done'] : null,
      ]);
    };
    const moved = [
      ['corrects', { '0': 1 }, { '6+': 1 }],
      ['stays', { '1-2': 1 }, null],
    ];
    const byMove = (one: readonly unknown[], other: readonly unknown[]): number =>
      String(one[0]) < String(other[0]) ? -1 : 1;
    expect((await count('steps-r2', 2, false)).toSorted(byMove)).toEqual(moved);
    expect((await count('steps-r3', 3, true)).toSorted(byMove)).toEqual(moved);
    expect((await count('steps-r4', 4, true)).toSorted(byMove)).toEqual([
      ['stays', { '1-2': 1 }, null],
      ['stays', { '6+': 1 }, null],
    ]);
  });

  describe('that follows a wave', () => {
    const THEN = { asOf: '2026-03-01' };
    const FIRM = { ...FACTS[0], ...{ band: 'applying', dataScoreTenths: 400 } } as AssessmentFacts;
    /** Firms that were there then and are now, over a draft that nobody completed, each by the facts of both. */
    const storeBoth = (
      campaign: string,
      both: readonly { readonly then: Partial<AssessmentFacts>; readonly now?: Partial<AssessmentFacts> }[],
    ) =>
      storeAssessments(
        connection,
        both.flatMap(({ then, now = {} }, index) => {
          const id = `${campaign}-${String(index).padStart(2, '0')}`;
          return [
            stored(`${id}-then`, { campaign, ...THEN, facts: { ...FIRM, ...then } }),
            stored(`${id}-draft`, { campaign, ...THEN, fromId: `${id}-then`, isCompleted: false }),
            stored(id, { campaign, fromId: `${id}-draft`, facts: { ...FIRM, ...now } }),
          ];
        }),
      );
    /** How many of the firms that are counted gave each answer. */
    const answersOf = (movements: readonly Movement[], question: string) => {
      const counts: Record<string, number> = {};
      for (const movement of movements) {
        const { answers } = 'now' in movement ? movement.now : movement.counted;
        for (const [category, firms] of Object.entries(answers[question] ?? {}))
          counts[category] = (counts[category] ?? 0) + firms;
      }
      return counts;
    };
    const seenAs = (movement: Movement): string | undefined =>
      ('now' in movement ? movement.now : movement.counted).visible['return'];

    it('finds firms by what they began from, and tells bands apart where they end', async () => {
      const campaign = 'bands';
      await openCampaign(currentStore(), 'kammer', campaign);
      await storeBoth(campaign, [
        { then: { band: 'starting', dataScoreTenths: 399 } },
        { then: { band: 'exploring', dataScoreTenths: 400 } },
        { then: { band: 'applying', dataScoreTenths: 599, stepsDone: 4 }, now: { stepsDone: 0 } },
        { then: { band: 'leading', dataScoreTenths: 600 } },
        { then: { band: null, dataScoreTenths: null } },
        { then: {}, now: { band: null, dataScoreTenths: null } },
      ]);
      await storeAssessments(connection, [stored('b-new', { campaign, facts: FIRM })]);
      const counting = await openWave(campaign, null, BEFORE);
      const { movements } = await counting.count(FOLLOWING);
      await counting.close();
      expect(answersOf(movements, 'band-change')).toEqual({
        ...{ better: 2, same: 1, worse: 1, 'not-comparable': 2 },
      });
      expect(answersOf(movements, 'data-band-change')).toEqual({
        ...{ better: 1, same: 2, worse: 1, 'not-comparable': 2 },
      });
      expect(answersOf(movements, 'steps-finished')['3-5']).toBe(1);
      const news = movements.filter((one) => seenAs(one) === 'new');
      expect(
        news.map((one) => ('now' in one ? [one.now.firms, one.now.answers['band-change']] : one)),
      ).toEqual([[1, undefined]]);
    });

    it('compares with the latest result of that wave, as long as it is there and may be counted', async () => {
      const campaign = 'again';
      await openCampaign(currentStore(), 'kammer', campaign);
      await storeBoth(campaign, [{ then: { band: 'starting' } }, { then: { band: 'starting' } }]);
      // The same code leads from one wave to the other.
      await storeAssessments(connection, [
        stored('again-late', { ...{ campaign, ...THEN, hour: 12 }, fromId: 'again-00-then', facts: FIRM }),
        stored('again-mark-then', {
          campaign,
          ...THEN,
          inviteMark: 'again',
          facts: { ...FIRM, band: 'leading' },
        }),
        stored('again-mark', { campaign, inviteMark: 'again', facts: FIRM }),
      ]);
      const first = await openWave(campaign, null, BEFORE);
      const { movements } = await first.count(FOLLOWING);
      expect(answersOf(movements, 'band-change')).toEqual({ same: 1, better: 1, worse: 1 });
      await first.keep(new Set(movements), { run: 'again-r1', number: 1 });
      await first.close();

      const withdrawn = JSON.stringify({ statistics: false, text: 'v1', at: '2027-04-01' });
      await connection.query(`UPDATE "Assessment" SET "consent" = $1 WHERE "id" = 'again-01-then'`, [
        withdrawn,
      ]);
      await connection.query(`DELETE FROM "Assessment" WHERE "id" = 'again-mark-then'`);
      const second = await openWave(campaign, 'again-r1', BEFORE);
      const later = await second.count(FOLLOWING);
      await second.close();
      const told = later.movements.map((one) => [
        one.move,
        'counted' in one ? [one.counted.firms, one.counted.visible['return']] : null,
        seenAs(one),
      ]);
      expect(told.toSorted()).toEqual([
        ['corrects', [2, 'returned'], 'new'],
        ['stays', [1, 'returned'], 'returned'],
      ]);
      // What was counted of them stays counted until the release that lets the change in.
      const counted = later.movements.flatMap((one) => ('counted' in one ? [one.counted] : []));
      const bands = counted.map(({ answers }) => JSON.stringify(answers['band-change'])).toSorted();
      expect(bands).toEqual(['{"same":1}', '{"worse":1,"better":1}']);
    });
  });

  it('keeps nobody who was erased while it was computed', async () => {
    await openCampaign(currentStore(), 'kammer', 'late');
    const campaign = 'late';
    await storeAssessments(connection, [stored('l-a', { campaign }), stored('l-b', { campaign })]);
    const counting = await openWave(campaign, null);
    const { movements } = await counting.count(READINGS);
    await connection.query(`DELETE FROM "Assessment" WHERE "id" = 'l-a'`);
    await counting.keep(new Set(movements), { run: 'late-r1', number: 1 });
    await counting.close();
    expect(await membersOf('late-r1')).toEqual([{ assessment: 'l-b', since: 1 }]);
  });
});
