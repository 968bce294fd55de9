import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { accessToOrganisation } from '#app/domain/access/access.ts';
import type { Role } from '#app/domain/access/roles.ts';
import { attackReleases } from '#app/domain/attack/attack-releases.ts';
import { releaseFileSchema } from '#app/domain/attack/release-file.schema.ts';
import { participantsOf } from '#app/domain/disclosure/audit-tables.ts';
import { HELD_MS } from '#app/domain/job/job.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { acceptRelease } from '#app/features/releases/accept-release.server.ts';
import { askForRelease, cancelRelease } from '#app/features/releases/ask-for-release.server.ts';
import { closeReleases, computeRelease } from '#app/features/releases/compute-release.server.ts';
import {
  listAccepted,
  openRelease,
  openReleases,
  readBeside,
} from '#app/features/releases/read-releases.server.ts';
import { endOfJob } from '#app/jobs/do-jobs.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { readLedgerEntry, toLedgerColumns } from '#app/persistence/release.schema.ts';
import { stopClock } from '#app/platform/clock.ts';
import type { MadeCampaign } from '#tests/factories/chambers.ts';
import { openCampaign, ownerFor, participations, takeBack, takePart } from '#tests/factories/chambers.ts';
import { completedFirms } from '#tests/factories/counted-firms.ts';
import { onlyHandlers } from '#tests/factories/job-handlers.ts';
import { endOfRelease } from '#tests/factories/jobs.ts';
import { signInAs } from '#tests/factories/people.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2027-05-03T08:00:00Z');
const ORGANISATION = 'kammer';
const FIRMS = completedFirms(120, 5);

let database: TestDatabase;

const accessOf = (account: string, role: Role, organisation = ORGANISATION): OrganisationAccess => {
  const memberships = [{ organisation, role }];
  return accessToOrganisation({ kind: 'member', account, memberships }, organisation);
};
const OWNER = accessOf('owner', 'owner');
const ANALYST = accessOf('analyst', 'analyst');

const compute = async ({ campaign, waves: [first] }: MadeCampaign, access = ANALYST, wave = first.id) =>
  endOfRelease(await askForRelease(access, { campaign, wave }));
const memberRows = () =>
  database.query('SELECT "assessmentId", "since" FROM "ReleaseMember" ORDER BY "assessmentId"');
const membersOf = (wave: string) =>
  database.query(
    `SELECT "runId", "assessmentId", "since" FROM "ReleaseMember" WHERE "waveId" = '${wave}' ORDER BY "assessmentId"`,
  );
const releaseRows = (campaign: string) =>
  database.query(
    `SELECT "id", "content", "ledger" FROM "Release" WHERE "id" LIKE '${campaign}-%' ORDER BY "id"`,
  );
const erase = (ids: readonly string[]) =>
  currentStore().write(async ({ assessments }) => {
    for (const id of ids) await assessments.erase(ownerFor(id));
    return succeed(null);
  });

describe.each(ENGINES)('releases on %s', (engine) => {
  beforeAll(async () => {
    stopClock(AT);
    database = await createDatabaseOn(engine);
    await openStore(database.address, { random: () => 0.5, at: AT });
    const store = currentStore();
    for (const role of ['owner', 'analyst', 'member'] as const) {
      await signInAs(store, role, { organisation: ORGANISATION, role });
    }
    await signInAs(store, 'stranger', { organisation: 'nachbar', role: 'owner' });
  });
  afterAll(async () => {
    await closeReleases();
    await closeStore();
    stopClock(null);
  });

  it.each([
    [4, 'too-few-firms'],
    [9, 'too-few-firms'],
    [10, 'released'],
  ] as const)('of %i firms are %s', async (count, end) => {
    const made = await openCampaign(currentStore(), ORGANISATION, `small${String(count)}`);
    await takePart(currentStore(), made.campaign, participations(FIRMS.slice(0, count), made.campaign));
    expect(await compute(made)).toBe(end);
    const opened = await openReleases(ANALYST, made.campaign);
    expect(opened).toMatchObject({
      value: {
        runs: [{ state: end }],
        releases: end === 'released' ? [{ number: 1, firms: 10, acceptedAt: null }] : [],
      },
    });
  });

  it('count who agrees, once each, and no test run', async () => {
    const made = await openCampaign(currentStore(), ORGANISATION, 'counted');
    const { campaign } = made;
    await takePart(currentStore(), campaign, [
      ...participations(FIRMS.slice(0, 10), 'counted'),
      ...participations(FIRMS.slice(10, 12), 'no', () => ({ isAgreed: false })),
      ...participations(FIRMS.slice(12, 14), 'try', () => ({ testRun: true })),
      ...participations(FIRMS.slice(14, 16), 'late', () => ({ asOf: '2027-07-01' })),
    ]);
    await takePart(currentStore(), null, participations(FIRMS.slice(16, 18), 'elsewhere'));
    const later = participations(FIRMS.slice(18, 20), 'counted-later', (index) => ({
      ...{ fromId: `counted-00${String(index)}`, asOf: '2027-03-02' },
    }));
    await takePart(currentStore(), campaign, later);
    expect(await compute(made)).toBe('released');
    const members = await membersOf('counted-w1');
    expect(members.map(({ assessmentId }) => assessmentId)).toEqual([
      ...participations(FIRMS.slice(2, 10), 'counted').map((_, index) => `counted-00${String(index + 2)}`),
      ...later.map(({ id }) => id),
    ]);
  });

  it('follow each other, and give nothing away together', async () => {
    const store = currentStore();
    const made = await openCampaign(store, ORGANISATION, 'whole');
    const { campaign } = made;
    const wave = made.waves[0].id;
    await takePart(store, campaign, participations(FIRMS.slice(0, 40), 'w'));

    // Asked twice at the same time, it is computed once.
    const both = await Promise.all([
      askForRelease(OWNER, { campaign, wave }),
      askForRelease(ANALYST, { campaign, wave }),
    ]);
    expect((await Promise.all(both.map(endOfRelease))).toSorted()).toEqual([null, 'released'].toSorted());
    const [first] = await releaseRows(campaign);
    expect(await compute(made)).toBe('nothing-changed');

    // What is kept is what was made, byte by byte.
    const columns = { content: String(first?.content), ledger: String(first?.ledger) };
    expect(toLedgerColumns(readLedgerEntry(columns))).toEqual(columns);

    // Three more are too few to be told.
    await takePart(store, campaign, participations(FIRMS.slice(60, 63), 'more'));
    expect(await compute(made)).toBe('too-few-changes');

    await takePart(store, campaign, [
      ...participations(FIRMS.slice(63, 83), 'join'),
      ...participations(FIRMS.slice(90, 102), 'correct', (index) => ({
        ...{ fromId: `w-0${String(index + 10)}`, asOf: '2027-03-20' },
      })),
    ]);
    await takeBack(
      store,
      Array.from({ length: 6 }, (_, index) => ownerFor(`w-02${String(index + 2)}`)),
    );
    const erased = Array.from({ length: 6 }, (_, index) => `w-03${String(index)}`);
    await erase(erased);
    const rows = await memberRows();
    expect(rows.filter(({ assessmentId }) => erased.includes(String(assessmentId)))).toEqual([]);
    expect(await compute(made)).toBe('released');

    const ledger = await store.releases.ledger(wave);
    expect(ledger.map(({ release: { number, previous } }) => [number, previous])).toEqual([
      [1, []],
      [2, [`${wave}-1`]],
    ]);
    const files = ledger.map(({ release }) => releaseFileSchema.parse(JSON.parse(JSON.stringify(release))));
    const known = participantsOf(ledger.map(({ cells }) => cells));
    const { recoveries, untried, tried } = await attackReleases(files, { known }, SOLVER);
    expect({ recoveries, untried }).toEqual({ recoveries: [], untried: [] });
    expect(tried).toBeGreaterThan(300);

    const kept = await database.query('SELECT "content", "ledger" FROM "Release"');
    expect(JSON.stringify(kept)).not.toMatch(/w-0\d\d|join-0/);
    const now = await membersOf(wave);
    expect(now.filter(({ since }) => since === 2).length).toBeGreaterThan(20);
    expect(now.filter(({ assessmentId }) => erased.includes(String(assessmentId)))).toEqual([]);
    // Those of the release before are gone.
    expect(new Set(now.map(({ runId }) => runId)).size).toBe(1);
    const counted = ledger.at(-1)?.cells.reduce((sum, { firms }) => sum + firms, 0);
    expect(now).toHaveLength(counted ?? NaN);
  });

  it('of a wave that follows tell of the firms that came again, as long as what they began from is there', async () => {
    const store = currentStore();
    const made = await openCampaign(store, ORGANISATION, 'twice');
    const { campaign } = made;
    const [first, second] = made.waves;
    await takePart(store, campaign, participations(FIRMS.slice(0, 30), 'then'));
    const remark = { reason: null, note: null, at: AT.toISOString(), state: 'done' } as const;
    await store.write(async ({ assessments }) => {
      for (const { id } of participations(FIRMS.slice(0, 12), 'then'))
        await assessments.saveRemark(ownerFor(id), { ...remark, measure: 'appoint-ai-owner' });
      return succeed(null);
    });
    const again = participations(FIRMS.slice(40, 60), 'once-more', (index) => ({
      ...{ fromId: `then-0${String(index).padStart(2, '0')}`, asOf: '2028-03-01' },
    }));
    await takePart(store, campaign, [
      ...again,
      ...participations(FIRMS.slice(60, 75), 'never-before', () => ({ asOf: '2028-03-01' })),
    ]);
    // Without a release of the wave before there is nobody to be found again.
    const tablesOf = async () => (await store.releases.ledger(second?.id ?? '')).at(-1)?.release;
    expect(await compute(made, ANALYST, second?.id)).toBe('released');
    expect(await tablesOf()).toMatchObject({ before: null });
    await database.query(`DELETE FROM "Release" WHERE "waveId" = 'twice-w2'`);

    expect(await compute(made)).toBe('released');
    await erase(['then-000', 'then-001']);
    expect(await compute(made, ANALYST, second?.id)).toBe('released');
    const told = await tablesOf();
    expect(told).toMatchObject({ before: { release: `${first.id}-1`, wave: first.label }, number: 1 });
    const values = (id: string) =>
      told?.tables.find((table) => table.id === id)?.cells.map(({ value }) => value);
    expect(values('participation-by-return')).toEqual([18, 17]);
    const kept = await database.query(
      `SELECT "became" FROM "ReleaseMember" WHERE "waveId" = '${second?.id ?? ''}'`,
    );
    // The third sign is of the steps they finished: one or two, none, or not asked.
    const finished = kept.map(({ became }) => String(became)[2]);
    expect(finished.filter((sign) => sign === '1')).toHaveLength(10);
    expect(finished.filter((sign) => sign === '0')).toHaveLength(8);
    expect(finished.filter((sign) => sign === '-')).toHaveLength(17);

    // A program is told of no wave that nobody has let out, in papers neither.
    const program = accessToOrganisation(
      {
        ...{ kind: 'token', account: 'analyst', scopes: ['campaigns:read'] },
        memberships: [{ organisation: ORGANISATION, role: 'analyst' }],
      },
      ORGANISATION,
    );
    const earlierOf = async (access: OrganisationAccess) => {
      const opened = await openRelease(access, `${second?.id ?? ''}-1`);
      const beside = opened.ok ? await readBeside(access, opened.value) : opened;
      return beside.ok && beside.value.earlier.map(({ release }) => release);
    };
    expect([await earlierOf(ANALYST), await earlierOf(program)]).toEqual([[`${first.id}-1`], []]);
    const accepted = { account: 'owner', at: AT };
    await store.write(async ({ releases }) =>
      succeed(await releases.accept(ORGANISATION, `${first.id}-1`, accepted)),
    );
    expect(await earlierOf(program)).toEqual([`${first.id}-1`]);
  });

  it('of the same firms are the same bytes', async () => {
    const made = await openCampaign(currentStore(), ORGANISATION, 'again');
    await takePart(currentStore(), made.campaign, participations(FIRMS.slice(0, 30), 'again'));
    expect(await compute(made)).toBe('released');
    const before = await releaseRows('again');
    await database.query(`DELETE FROM "Release" WHERE "waveId" = 'again-w1'`);
    expect(await compute(made)).toBe('released');
    expect(await releaseRows('again')).toEqual(before);
    // The next wave is one of its own.
    expect(await compute(made, ANALYST, 'again-w2')).toBe('too-few-firms');
  });

  it('are nobody’s but their chamber’s, and not of who stood by one of its firms', async () => {
    const store = currentStore();
    const made = await openCampaign(store, ORGANISATION, 'apart');
    await takePart(store, made.campaign, participations(FIRMS.slice(0, 12), 'apart'));
    expect(await compute(made)).toBe('released');
    const id = `${made.waves[0].id}-1`;
    const codes = async (access: OrganisationAccess) => [
      await openReleases(access, made.campaign),
      await openRelease(access, id),
      await askForRelease(access, { campaign: made.campaign, wave: made.waves[0].id }),
      await cancelRelease(access, { campaign: made.campaign, wave: made.waves[0].id }),
      await acceptRelease(access, id),
      await listAccepted(access, made.campaign, null),
    ];
    const outside = [
      accessOf('stranger', 'owner', 'nachbar'),
      accessOf('stranger', 'analyst', 'nachbar'),
      accessOf('member', 'member'),
    ];
    for (const access of outside) {
      for (const outcome of await codes(access)) {
        expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-found' } });
      }
    }
    expect((await acceptRelease(ANALYST, id)).ok).toBe(false);
    expect(await listAccepted(ANALYST, made.campaign, null)).toMatchObject({ value: { releases: [] } });
    expect((await acceptRelease(OWNER, id)).ok).toBe(true);
    expect((await acceptRelease(OWNER, id)).ok).toBe(true);
    const accepted = await listAccepted(ANALYST, made.campaign, null);
    expect(accepted).toMatchObject({ value: { releases: [{ id, acceptedBy: 'owner' }], next: null } });
    const events = (await store.audit.list(ORGANISATION, 50)).map(({ kind, by }) => [kind, by?.account]);
    expect(events.filter(([kind]) => kind === 'release-accepted')).toEqual([['release-accepted', 'owner']]);
    expect(events).toContainEqual(['release-computed', 'analyst']);

    const noted = { sector: null, sizeClass: null, country: null, region: null, note: '', isShared: false };
    await store.write(async ({ clients, clientAssessments }) => {
      await clients.create(
        ORGANISATION,
        [{ ...noted, id: 'advised', name: 'Betrieb', adviser: 'owner' }],
        AT,
      );
      await clientAssessments.link('advised', ownerFor('apart-003'), AT);
      return succeed(null);
    });
    expect(await openReleases(OWNER, made.campaign)).toMatchObject({
      value: { hasAdvised: true, releases: [], runs: [] },
    });
    for (const outcome of (await codes(OWNER)).slice(1)) {
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    }
  });

  it('are made once, whoever computed was thought gone and came too late', async () => {
    const store = currentStore();
    const made = await openCampaign(store, ORGANISATION, 'held');
    await takePart(store, made.campaign, participations(FIRMS.slice(0, 10), 'held'));
    const asked = await askForRelease(OWNER, { campaign: made.campaign, wave: made.waves[0].id });
    // Takes it and gives no sign of life.
    const until = new Date(AT.getTime() + HELD_MS);
    await store.write(async ({ jobs }) =>
      succeed(await jobs.take('compute-release', { holder: 'killed', at: AT, until })),
    );
    stopClock(new Date(until.getTime() + 1));
    expect(await endOfRelease(asked)).toBe('released');
    stopClock(AT);
    const late = {
      signal: new AbortController().signal,
      tell: () => Promise.resolve(),
      isStopped: () => false,
    };
    const id = asked.ok && asked.value !== null ? asked.value : '';
    const payload = {
      organisation: ORGANISATION,
      campaign: made.campaign,
      wave: 'held-w1',
      account: 'owner',
    };
    await takePart(store, made.campaign, participations(FIRMS.slice(60, 75), 'held-more'));
    const again = computeRelease(payload, {
      ...{ ...late, job: id },
      endIn: ({ jobs }) => jobs.hold({ id, holder: 'killed' }, { until, progress: 0 }),
    });
    const kept = await membersOf('held-w1');
    await expect(again).rejects.toMatchObject({ reason: 'lost' });
    expect(await releaseRows('held')).toHaveLength(1);

    // Whom it counted is there and belongs to no release; the next one forgets them, and counts those of the last.
    const run = await store.releases.lastRun('held-w1');
    const after = await membersOf('held-w1');
    expect(after.filter(({ runId }) => runId === run)).toEqual(kept);
    expect([kept.length, after.length]).toEqual([10, 35]);
    expect(await compute(made)).toBe('released');
    const now = await membersOf('held-w1');
    expect(now.map(({ since }) => since).toSorted()).toEqual([
      ...Array<1>(10).fill(1),
      ...Array<2>(15).fill(2),
    ]);
    expect(new Set(now.map(({ runId }) => runId)).size).toBe(1);
  });

  it('are left when nobody wants them any more, before and while they are computed', async () => {
    const made = await openCampaign(currentStore(), ORGANISATION, 'left');
    await takePart(currentStore(), made.campaign, participations(FIRMS.slice(0, 30), 'left'));
    const address = { campaign: made.campaign, wave: made.waves[0].id };
    const waiting = await askForRelease(OWNER, address);
    expect((await cancelRelease(ANALYST, address)).ok).toBe(true);
    expect(await endOfRelease(waiting)).toBe('cancelled');
    const runs = async () => {
      const opened = await openReleases(OWNER, made.campaign);
      return opened.ok ? opened.value.runs : [];
    };
    expect(await runs()).toMatchObject([{ state: 'cancelled' }]);

    const asked = await askForRelease(OWNER, address);
    const seen: unknown[] = [];
    const handlers = onlyHandlers({
      'compute-release': async (payload, work) => {
        await work.tell(10);
        seen.push(await runs());
        await cancelRelease(OWNER, address);
        seen.push(await runs());
        await once(work.signal, 'abort');
        return computeRelease(payload, work);
      },
    });
    const job = await endOfJob('compute-release', asked.ok ? (asked.value ?? '') : '', handlers);
    expect(seen).toMatchObject([[{ state: 'running', progress: 10 }], [{ state: 'cancelling' }]]);
    expect(job?.state).toBe('cancelled');
    expect(await releaseRows('left')).toEqual([]);
    expect(await compute(made)).toBe('released');
  });

  it('are not kept with a firm that was erased meanwhile', async () => {
    const store = currentStore();
    const made = await openCampaign(store, ORGANISATION, 'gone');
    await takePart(store, made.campaign, participations(FIRMS.slice(0, 10), 'gone'));
    expect(await compute(made)).toBe('released');
    const [entry] = await store.releases.ledger('gone-w1');
    const run = await store.releases.lastRun('gone-w1');
    if (entry === undefined || run === null) throw new Error('There is no release');
    await erase(['gone-004']);
    const next = { ...entry, release: { ...entry.release, release: 'gone-w1-2', number: 2 } };
    const kept = await store.write(async ({ releases }) =>
      succeed(await releases.keep('gone-w1', { entry: next, run, members: 10 }, AT)),
    );
    expect(kept).toEqual(succeed(false));
    expect(await releaseRows('gone')).toHaveLength(1);
    expect(await compute(made)).toBe('too-few-changes');
  });

  it('leave nothing when their wave goes', async () => {
    await database.query(`DELETE FROM "CampaignWave" WHERE "id" = 'gone-w1'`);
    expect(await releaseRows('gone')).toEqual([]);
    const rows = await memberRows();
    expect(rows.filter(({ assessmentId }) => String(assessmentId).startsWith('gone'))).toEqual([]);
  });
});
