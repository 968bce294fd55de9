import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import { describe, expect, it } from 'vitest';
import { AUDIT } from '#tests/factories/audit.ts';
import { FLOOR, SMALL_PROGRAMME, smallFirms, Wave } from '#tests/factories/chamber-waves.ts';
import { countedFirms, programmeHere } from '#tests/factories/counted-firms.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import { attackReleases } from '../attack/attack-releases.ts';
import type { KnownFirm } from '../attack/release-file.schema.ts';

const POPULATIONS = 1000;
const LEDGERS = 150;
const CHAMBER = programmeHere();

/** Three releases with joins, corrections, leaves and erasures in between, as far as they are admitted. */
async function smallWave(seed: number): Promise<Wave> {
  const random = seededRandom(seed);
  const upTo = (count: number): number => Math.floor(count * random());
  const firms = smallFirms(5 + upTo(56), seed);
  const run = await new Wave(SMALL_PROGRAMME, seed).join(firms).release();
  for (const later of [1, 2]) {
    const others = smallFirms(60, 7 * seed + later);
    const [joins, part] = [upTo(30), 2 + upTo(12)];
    await run
      .erase((index) => index % part === 1)
      .join(others.slice(0, joins))
      .change(({ now }, index) =>
        index % 10 === 3 ? null : index % 10 === 7 ? (others[index % 60] ?? now) : now,
      )
      .release();
  }
  return run;
}

async function expectNothingFound(run: Wave, known: readonly KnownFirm[]): Promise<void> {
  const { recoveries, untried } = await attackReleases(run.files(), { known }, SOLVER);
  expect({ recoveries, untried }).toEqual({ recoveries: [], untried: [] });
}

/** As many play along as may without singling out anybody. */
const withInsiders = (run: Wave): readonly KnownFirm[] =>
  run.known().map(({ answers, ...seen }, index) => (index < FLOOR - 2 ? { ...seen, answers } : seen));
const withoutAnswers = (run: Wave): readonly KnownFirm[] =>
  run.known().map(({ answers: _, ...seen }) => seen);

describe('small chambers', () => {
  it('give nothing away in a thousand first releases, to whoever knows all participants', async () => {
    let releases = 0;
    for (let seed = 1; seed <= POPULATIONS; seed += 1) {
      const firms = smallFirms(5 + Math.floor(56 * seededRandom(seed)()), seed);
      const run = await new Wave(SMALL_PROGRAMME, seed).join(firms).release();
      expect(run.refused).toEqual(firms.length < 2 * FLOOR ? ['too-few-firms'] : []);
      releases += run.ledger.length;
      await expectNothingFound(run, withoutAnswers(run));
    }
    expect(releases).toBeGreaterThan(0.8 * POPULATIONS);
  }, 900_000);

  it('give nothing away in ledgers of up to three releases, to insiders either', async () => {
    let releases = 0;
    for (let seed = 1; seed <= LEDGERS; seed += 1) {
      const run = await smallWave(seed);
      releases += run.ledger.length;
      expect(run.refused.filter((because) => because === 'infeasible' || because === 'unsound')).toEqual([]);
      await expectNothingFound(run, withoutAnswers(run));
      await expectNothingFound(run, withInsiders(run));
    }
    expect(releases).toBeGreaterThan(1.5 * LEDGERS);
  }, 900_000);
});

describe('the programme of a chamber', () => {
  it.each([
    [30, 0.37],
    [60, 0.55],
    [120, 0.7],
    [240, 0.75],
  ])(
    'tells of %i firms at least this share of its cells, and withstands its audit',
    async (firms, least) => {
      const run = await new Wave(CHAMBER, firms, AUDIT).join(countedFirms(firms, 3)).release();
      expect(run.refused).toEqual([]);
      const cells = run.ledger.flatMap(({ release }) => release.tables.flatMap((table) => table.cells));
      const told = cells.filter(({ status }) => status === 'F').length / cells.length;
      expect(told).toBeGreaterThan(least);
    },
    600_000,
  );
});
