import { describe, expect, it } from 'vitest';
import { countedFirms, programmeHere } from '#tests/factories/counted-firms.ts';
import { Wave } from '#tests/factories/chamber-waves.ts';
import { lastAnswers, lastScore } from './last-firm.ts';
import type { ReleaseFile } from './release-file.schema.ts';

const cell = (key: Record<string, string>, value: number, step?: number) => ({
  ...{ key, value, n: 10, status: 'F' as const },
  ...(step === undefined ? {} : { step }),
});
const file = (bound: number): ReleaseFile => ({
  ...{ release: 'r1', wave: 'w', number: 1, floor: 5, groups: {}, population: { n: 10 } },
  noise: { bound, exact: [] },
  tables: [
    {
      id: 'use',
      kind: 'count',
      dimensions: ['use'],
      cells: [cell({ use: 'yes' }, 6), cell({ use: 'no' }, 4)],
    },
    { id: 'score', kind: 'mean', dimensions: ['score'], cells: [cell({ score: 'data' }, 48, 4)] },
  ],
});
const others = Array.from({ length: 9 }, (_, index) => ({
  visible: {},
  answers: { use: index < 5 ? 'yes' : 'no' },
  scoreTenths: { data: 500 },
}));

describe('against all firms but one', () => {
  it('an exact count tells the last answer, and one that may be off does not', () => {
    expect(lastAnswers(file(0), others, { question: 'use', last: { visible: {} } })).toEqual(['yes']);
    expect(lastAnswers(file(4), others, { question: 'use', last: { visible: {} } })).toEqual(['yes', 'no']);
  });

  it('a mean tells the last score no better than its step times the firms', () => {
    // 9 firms have 450 points; 10 have more than 440 and less than 520.
    expect(lastScore(file(4), others, { score: 'data', last: { visible: {} } })).toEqual({
      low: 0,
      high: 70,
    });
  });

  it('the score of the last firm of a chamber is never known within ten points', async () => {
    const firms = countedFirms(40, 9);
    const run = await new Wave(programmeHere(), 9).join(firms).release();
    const [released] = run.files();
    if (released === undefined) throw new Error('There is no release');
    const widths = firms.flatMap((last, index) =>
      Object.entries(last.scoreTenths).map(([score, tenths]) => {
        const { low, high } = lastScore(released, firms.toSpliced(index, 1), { score, last });
        if (tenths !== null) expect(low <= tenths / 10 && tenths / 10 <= high).toBe(true);
        return high - low;
      }),
    );
    expect(Math.min(...widths)).toBeGreaterThan(10);
  });
});
