import { describe, expect, it } from 'vitest';
import { NO_AUDIT } from '#tests/factories/audit.ts';
import type { PlainWave, WaveAssessment } from '#tests/factories/plain-wave-count.ts';
import { plainParticipants, plainWaveCount } from '#tests/factories/plain-wave-count.ts';
import { DISTRICTS } from '#tests/factories/counted-firms.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import { FIRST_REQUEST, newWave, waveAssessments } from '#tests/factories/wave-requests.ts';
import { chamberReadings } from '../statistics/fact-readings.ts';
import type { WaveOutcome, WaveRequest } from './compute-wave-release.ts';
import { computeWaveRelease } from './compute-wave-release.ts';
import type { LedgerEntry } from './ledger.ts';

const TEN = waveAssessments(10, 4);

const withDistrict = (one: WaveAssessment, district: string | null): WaveAssessment => ({
  ...one,
  facts: one.facts && { ...one.facts, district },
});
const compute = (wave: PlainWave, request: WaveRequest = FIRST_REQUEST): Promise<WaveOutcome> =>
  computeWaveRelease(request, {
    ...{ solver: SOLVER, audit: NO_AUDIT },
    count: (readings) => Promise.resolve(plainWaveCount(wave, readings)),
  });
async function released(wave: PlainWave, request?: WaveRequest): Promise<LedgerEntry> {
  const { outcome } = await compute(wave, request);
  if (!outcome.released) throw new Error(`No release: ${outcome.because}`);
  return outcome.value.entry;
}

describe('the next release of a wave', () => {
  it('needs ten firms that agree', async () => {
    const nine = TEN.map((one, index) => ({ ...one, isAgreed: index > 0 }));
    const { outcome } = await compute(newWave(nine));
    expect(outcome).toEqual({ released: false, because: 'too-few-firms' });
  });

  it('names what it cannot count, and whoever did not agree to be counted is none of it', async () => {
    const completed = TEN.map((one, index) =>
      index < 2 ? { ...one, facts: null, isAgreed: index === 0 } : one,
    );
    const { outcome, leftAside } = await compute(newWave(completed));
    expect(leftAside).toEqual(['a-0000']);
    expect(outcome).toEqual({ released: false, because: 'too-few-firms' });
  });

  it('is the same in whatever order the firms come', async () => {
    const [one, other] = [await released(newWave(TEN)), await released(newWave(TEN.toReversed()))];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('counts firms of no district in one of their own, where the wave began with some', async () => {
    expect((await released(newWave(TEN))).groupings['district']?.flat()).not.toContain('elsewhere');
    const begun = TEN.map((one, index) => (index === 0 ? withDistrict(one, null) : one));
    const { groupings, cells } = await released(newWave(begun));
    expect(groupings['district']?.flat()).toContain('elsewhere');
    expect(cells.reduce((sum, { firms }) => sum + firms, 0)).toBe(10);
  });

  describe('that follows a wave', () => {
    const REQUEST: WaveRequest = {
      ...FIRST_REQUEST,
      head: { ...FIRST_REQUEST.head, before: { release: 'r0', wave: '2026-1' } },
    };
    const THIRTY = waveAssessments(30, 4);
    /** Each began from an assessment of the wave before; two of them over a draft that never was completed. */
    const then = (index: number): WaveAssessment => ({
      ...(waveAssessments(30, 5)[index] as WaveAssessment),
      assessment: `then-${String(index)}`,
      completedAt: '2026-03-01T08:00:00.000Z',
    });
    const EARLIER = Array.from({ length: 15 }, (_, index) => then(index));
    const following = (earlier: readonly WaveAssessment[]): PlainWave => {
      const origins = earlier.flatMap(({ assessment }, index) => {
        const own = THIRTY[index]?.assessment ?? '';
        return index < 2
          ? [[own, `draft-${String(index)}`] as const, [`draft-${String(index)}`, assessment] as const]
          : [[own, assessment] as const];
      });
      return { ...newWave(THIRTY), earlier, origins: new Map(origins) };
    };
    const returned = ({ cells }: LedgerEntry): number =>
      cells
        .filter(({ visible }) => visible['return'] === 'returned')
        .reduce((sum, { firms }) => sum + firms, 0);

    it('tells what became of the firms that return under the same floor', async () => {
      const found = await released(following(EARLIER), REQUEST);
      expect(returned(found)).toBe(15);
      const { tables, before } = found.release;
      expect(before).toEqual(REQUEST.head.before);
      const participation = tables.find(({ id }) => id === 'participation-by-return');
      expect(participation?.cells.map(({ value }) => value)).toEqual([15, 15]);
      const change = tables.find(({ id }) => id === 'band-change-by-return');
      expect(
        change?.cells.map(({ key, n, status, value }) => [key['return'], n, status === 'C', value]),
      ).toEqual(change?.cells.map(({ value }) => ['returned', 15, value === null, value]));
      expect(change?.cells.every(({ value }) => value === null || value >= 5)).toBe(true);
      expect(tables.map(({ id }) => id)).toContain('ai-use-by-return');
      expect(tables.filter(({ id }) => id.startsWith('steps-finished'))).toHaveLength(1);
    });

    it('tells nothing of returns where fewer than ten firms returned, or all but a few did', async () => {
      for (const count of [9, 25]) {
        const few = Array.from({ length: count }, (_, index) => then(index));
        const { groupings, release } = await released(following(few), REQUEST);
        expect(groupings['return']).toHaveLength(1);
        expect(release.tables.filter(({ id }) => /return|band-change|finished/.test(id))).toEqual([]);
      }
    });

    it('asks nothing of the kind where no wave went before', async () => {
      const { groupings, release } = await released(newWave(THIRTY));
      expect(Object.keys(groupings)).not.toContain('return');
      expect(release.noise.exact).not.toContain('return');
    });
  });

  it('keeps the districts of its first release: a firm of another one waits', async () => {
    const first = await released(newWave(TEN));
    const late = withDistrict({ ...TEN[0], assessment: 'late' } as WaveAssessment, 'east');
    const readings = chamberReadings({ districts: DISTRICTS, isFollowing: false });
    const counted = plainParticipants(newWave(TEN), readings).flatMap(({ latest, now }) =>
      latest === null || now === null ? [] : [{ assessment: latest, since: 1, as: now }],
    );
    const { outcome, leftAside } = await compute(
      { ...newWave([...TEN, late]), counted },
      { ...FIRST_REQUEST, districts: ['north', 'middle', 'south', 'east'], ledger: [first] },
    );
    expect(leftAside).toEqual(['late']);
    expect(outcome).toEqual({ released: false, because: 'nothing-changed' });
  });
});
