import { describe, expect, it } from 'vitest';
import { AUDIT } from '#tests/factories/audit.ts';
import { FLOOR, SMALL_PROGRAMME, smallFirms, Wave } from '#tests/factories/chamber-waves.ts';
import { countedFirms, DISTRICTS } from '#tests/factories/counted-firms.ts';
import { seededRandom } from '#tests/factories/generated-firms.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import { attackReleases } from '../attack/attack-releases.ts';
import { chamberProgramme } from '../statistics/chamber-programme.ts';

const POPULATIONS = 1000;
const CHAMBER = chamberProgramme(DISTRICTS);

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

describe('a thousand small chambers', () => {
  it('give nothing away in up to three releases, to whoever knows all participants or has insiders', async () => {
    let releases = 0;
    for (let seed = 1; seed <= POPULATIONS; seed += 1) {
      const run = await smallWave(seed);
      releases += run.ledger.length;
      expect(run.refused.filter((because) => because === 'infeasible' || because === 'unsound')).toEqual([]);
      const insiders = run.known();
      const outside = insiders.map(({ answers: _, ...seen }) => seen);
      const attackers = [
        outside,
        outside.map((one, index) => (index < FLOOR - 2 ? (insiders[index] ?? one) : one)),
      ];
      for (const known of attackers) {
        const { recoveries, untried } = await attackReleases(run.files(), { known }, SOLVER);
        expect({ seed, recoveries, untried }).toEqual({ seed, recoveries: [], untried: [] });
      }
    }
    expect(releases).toBeGreaterThan(1.5 * POPULATIONS);
  }, 1_800_000);
});

describe('the programme of a chamber', () => {
  it.each([
    [30, 0.37],
    [60, 0.55],
    [120, 0.7],
    [240, 0.75],
  ])(
    'tells of %i firms at least as many of its cells as the prototype, and withstands its audit',
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
