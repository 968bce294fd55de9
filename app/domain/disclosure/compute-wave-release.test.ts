import { describe, expect, it } from 'vitest';
import { NO_AUDIT } from '#tests/factories/audit.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import { waveAssessments, waveRequest } from '#tests/factories/wave-requests.ts';
import type { WaveAssessment, WaveRelease, WaveRequest } from './compute-wave-release.ts';
import { computeWaveRelease } from './compute-wave-release.ts';

const TOOLS = { solver: SOLVER, audit: NO_AUDIT };
const TEN = waveAssessments(10, 4);

const withDistrict = (one: WaveAssessment, district: string | null): WaveAssessment => ({
  ...one,
  facts: one.facts && { ...one.facts, district },
});
async function released(request: WaveRequest): Promise<WaveRelease> {
  const { outcome } = await computeWaveRelease(request, TOOLS);
  if (!outcome.released) throw new Error(`No release: ${outcome.because}`);
  return outcome.value;
}

describe('the next release of a wave', () => {
  it('needs ten firms that agree', async () => {
    const nine = TEN.map((one, index) => ({ ...one, isAgreed: index > 0 }));
    const { outcome } = await computeWaveRelease(waveRequest(nine), TOOLS);
    expect(outcome).toEqual({ released: false, because: 'too-few-firms' });
  });

  it('names what it cannot count, and whoever did not agree to be counted is none of it', async () => {
    const completed = TEN.map((one, index) =>
      index < 2 ? { ...one, facts: null, isAgreed: index === 0 } : one,
    );
    const { outcome, leftAside } = await computeWaveRelease(waveRequest(completed), TOOLS);
    expect(leftAside).toEqual(['a-0000']);
    expect(outcome).toEqual({ released: false, because: 'too-few-firms' });
  });

  it('is the same in whatever order the firms come', async () => {
    const [one, other] = [await released(waveRequest(TEN)), await released(waveRequest(TEN.toReversed()))];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('counts firms of no district in one of their own, where the wave began with some', async () => {
    const begun = TEN.map((one, index) => (index === 0 ? withDistrict(one, null) : one));
    const { entry, members } = await released(waveRequest(begun));
    expect(entry.groupings['district']?.flat()).toContain('elsewhere');
    expect(members[0]?.as.visible['district']).toBe('elsewhere');
  });

  describe('that follows a wave', () => {
    const BEFORE = { release: 'r0', wave: '2026-1' };
    const THIRTY = waveAssessments(30, 4);
    /** Each began from an assessment of the wave before; two of them over a draft that never was completed. */
    const then = (index: number): WaveAssessment => ({
      ...(waveAssessments(30, 5)[index] as WaveAssessment),
      assessment: `then-${String(index)}`,
      completedAt: '2026-03-01T08:00:00.000Z',
    });
    const following = (earlier: readonly WaveAssessment[]): WaveRequest => {
      const request = waveRequest(THIRTY);
      const origins = earlier.flatMap(({ assessment }, index) => {
        const own = THIRTY[index]?.assessment ?? '';
        return index < 2
          ? [[own, `draft-${String(index)}`] as const, [`draft-${String(index)}`, assessment] as const]
          : [[own, assessment] as const];
      });
      return { ...request, earlier, head: { ...request.head, before: BEFORE }, origins: new Map(origins) };
    };
    const EARLIER = Array.from({ length: 15 }, (_, index) => then(index));
    const returned = ({ members }: WaveRelease): readonly string[] =>
      members
        .filter(({ as }) => as.visible['return'] === 'returned')
        .map(({ assessment }) => assessment)
        .toSorted();

    it('finds firms again by what they began from, and tells what became of them under the same floor', async () => {
      const found = await released(following(EARLIER));
      expect(returned(found)).toEqual(THIRTY.slice(0, 15).map(({ assessment }) => assessment));
      const { tables, before } = found.entry.release;
      expect(before).toEqual(BEFORE);
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

    it('takes nobody who took agreement back then for one that returns', async () => {
      const withdrawn = EARLIER.map((one, index) => ({ ...one, isAgreed: index !== 3 }));
      expect(returned(await released(following(withdrawn)))).toHaveLength(14);
    });

    it('compares with the latest result of that wave', async () => {
      const [first] = EARLIER;
      const late = { ...then(20), assessment: 'late', completedAt: '2026-03-02T08:00:00.000Z' };
      const request = following(EARLIER);
      const origins = new Map([...request.origins, ['late', first?.assessment ?? ''] as const]);
      const { members } = await released({ ...request, earlier: [...EARLIER, late], origins });
      const alone = await released(following(EARLIER));
      const answersOf = (all: WaveRelease['members']) =>
        all.find(({ assessment }) => assessment === 'a-0000')?.as.answers;
      expect(answersOf(members)).not.toEqual(answersOf(alone.members));
    });

    it('tells nothing of returns where fewer than ten firms returned, or all but a few did', async () => {
      for (const count of [9, 25]) {
        const few = Array.from({ length: count }, (_, index) => then(index));
        const { entry } = await released(following(few));
        expect(entry.groupings['return']).toHaveLength(1);
        expect(entry.release.tables.filter(({ id }) => /return|band-change|finished/.test(id))).toEqual([]);
      }
    });

    it('asks nothing of the kind where no wave went before', async () => {
      const { entry } = await released(waveRequest(THIRTY));
      expect(Object.keys(entry.groupings)).not.toContain('return');
      expect(entry.release.noise.exact).not.toContain('return');
    });
  });

  it('keeps the districts of its first release: a firm of another one waits, and one that was counted stays', async () => {
    const first = await released(waveRequest(TEN));
    const moved = TEN.map((one, index) => (index === 0 ? withDistrict(one, 'east') : one));
    const late = withDistrict(
      { ...moved[0], assessment: 'late', completedAt: '2027-03-02T08:00:00.000Z' } as WaveAssessment,
      'east',
    );
    const { outcome, leftAside } = await computeWaveRelease(
      {
        ...waveRequest([...moved, late]),
        districts: ['north', 'middle', 'south', 'east'],
        ...{ ledger: [first.entry], counted: first.members },
      },
      TOOLS,
    );
    expect(leftAside).toEqual(['a-0000', 'late']);
    expect(outcome).toEqual({ released: false, because: 'nothing-changed' });
  });
});
