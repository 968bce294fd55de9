import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SizeClass } from '#app/domain/questionnaire/profile.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { stopClock } from '#app/platform/clock.ts';
import { openCampaign, releaseWithoutTables } from '#tests/factories/chambers.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { signInAs } from '#tests/factories/people.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2027-05-03T08:00:00Z');
const ORGANISATION = 'kammer';
const CAMPAIGN = 'pool';
const QUARTERS = ['lower-quartile', 'median', 'upper-quartile'];

/** A release that tells the quartiles of one size, the lowest of them as given and the others five points apart. */
function releaseOf(number: number, sizeClass: SizeClass, lowest: number) {
  const { entry, ...computed } = releaseWithoutTables(CAMPAIGN, number);
  const cells = QUARTERS.map((quarter, index) => ({
    key: { score: 'overall', quarter, sizeClass },
    ...{ value: lowest + 5 * index, step: 5, n: 41, status: 'F' as const },
  }));
  const dimensions = ['score', 'quarter', 'sizeClass'];
  const release = {
    ...entry.release,
    groups: { sizeClass: [[sizeClass], ['500+']] },
    tables: [{ id: 'quartiles-overall-by-size-class', kind: 'quartile' as const, dimensions, cells }],
  };
  return { ...computed, entry: { ...entry, release } };
}

const keep = (number: number, lowest: number) =>
  currentStore().write(async ({ releases }) =>
    succeed(
      await releases.keep('pool-w1', releaseOf(number, JOINERY.profile.sizeClass ?? '10-49', lowest), AT),
    ),
  );
const letOut = (number: number) =>
  currentStore().write(async ({ releases }) =>
    succeed(await releases.accept(ORGANISATION, `pool-w1-${String(number)}`, { account: 'owner', at: AT })),
  );

async function complete(campaign: string | null): Promise<string> {
  const { profile, answers } = JOINERY;
  const district = campaign === null ? {} : { campaign, district: 'north' };
  const created = await createAssessment({ profile, answers, ...district });
  if (!created.ok) throw new Error(created.problem.code);
  const { code } = created.value;
  const completed = await completeAssessment(accessOf(code), { revision: 1 });
  if (!completed.ok) throw new Error(completed.problem.code);
  return code;
}

async function positionOf(code: string) {
  const opened = await openAssessment(accessOf(code));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.poolPosition;
}

describe.each(ENGINES)('the quarter of a firm on %s', (engine) => {
  beforeAll(async () => {
    stopClock(AT);
    const database = await createDatabaseOn(engine);
    await openStore(database.address, { random: () => 0.5, at: AT });
    await signInAs(currentStore(), 'owner', { organisation: ORGANISATION, role: 'owner' });
    await openCampaign(currentStore(), ORGANISATION, CAMPAIGN);
  });
  afterAll(async () => {
    await closeStore();
    stopClock(null);
  });

  it('is that of the last release that was let out, and stays as it was at completion', async () => {
    await keep(1, 0);
    const before = await complete(CAMPAIGN);
    expect(await positionOf(before)).toBeNull();

    await letOut(1);
    const first = await complete(CAMPAIGN);
    const top = { quarter: 4, firms: 41, release: 'pool-w1-1', asOf: '2027-03-31' };
    expect(await positionOf(first)).toEqual(top);

    await keep(2, 90);
    await letOut(2);
    const second = await complete(CAMPAIGN);
    expect(await positionOf(second)).toEqual({ ...top, quarter: 1, release: 'pool-w1-2' });
    expect(await positionOf(first)).toEqual(top);
    expect(await positionOf(before)).toBeNull();
  });

  it('is told to nobody outside the campaign', async () => {
    expect(await positionOf(await complete(null))).toBeNull();
  });
});
