import { describe, expect, it } from 'vitest';
import { NO_AUDIT } from '#tests/factories/audit.ts';
import type { PlainWave, WaveAssessment } from '#tests/factories/plain-wave-count.ts';
import { plainWaveCount } from '#tests/factories/plain-wave-count.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import { FIRST_REQUEST, newWave, waveAssessments } from '#tests/factories/wave-requests.ts';
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
async function released(wave: PlainWave): Promise<LedgerEntry> {
  const { outcome } = await compute(wave);
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

  it('keeps the districts of its first release: a firm of another one waits', async () => {
    const first = await released(newWave(TEN));
    const late = withDistrict({ ...TEN[0], assessment: 'late' } as WaveAssessment, 'east');
    const counted = TEN.flatMap(({ assessment, facts }) =>
      facts === null ? [] : [{ assessment, since: 1, facts }],
    );
    const { outcome, leftAside } = await compute(
      { completed: [...TEN, late], counted, origins: new Map() },
      { ...FIRST_REQUEST, districts: ['north', 'middle', 'south', 'east'], ledger: [first] },
    );
    expect(leftAside).toEqual(['late']);
    expect(outcome).toEqual({ released: false, because: 'nothing-changed' });
  });
});
