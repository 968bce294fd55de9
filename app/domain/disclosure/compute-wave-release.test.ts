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
