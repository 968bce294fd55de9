import { describe, expect, it } from 'vitest';
import { makeLocked, makeRoadmap } from '#tests/factories/roadmaps.ts';
import { withFundingUnlocks } from './funding-unlocks.ts';

const shortlist = ['digitalbonus-bayern', 'kfw-511-512'].map((provider) => ({ provider, reasons: ['x'] }));
const roadmap = makeRoadmap({
  locked: [makeLocked('dear', { reasons: ['money'] }), makeLocked('long', { reasons: ['days'] })],
});

describe('funding that unlocks', () => {
  it('is the shortlist of money, in its order, beside what is locked for money alone', () => {
    const { locked } = withFundingUnlocks(roadmap, [
      { id: 'advice', fit: 1, shortlist: [{ provider: 'edih', reasons: ['x'] }] },
      { id: 'money', fit: 2, shortlist },
    ]);
    expect(locked.map(({ unlock }) => unlock)).toEqual([
      [
        { kind: 'funding', amount: null, route: 'digitalbonus-bayern', share: 0.5 },
        { kind: 'funding', amount: null, route: 'kfw-511-512', share: null },
      ],
      [],
    ]);
  });

  it('is nothing where no money is needed or none fits', () => {
    expect(withFundingUnlocks(roadmap, [])).toEqual(roadmap);
    expect(withFundingUnlocks(roadmap, [{ id: 'money', fit: 0, shortlist: [] }])).toEqual(roadmap);
  });
});
