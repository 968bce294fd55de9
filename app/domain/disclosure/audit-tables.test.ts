import { describe, expect, it } from 'vitest';
import { SMALL_PROGRAMME, smallFirms, Wave } from '#tests/factories/chamber-waves.ts';
import type { Programme } from '../statistics/programme.ts';
import type { Audit, AuditRequest } from './audit-tables.ts';
import { participantsOf } from './audit-tables.ts';

const SCORED: Programme = {
  ...SMALL_PROGRAMME,
  scores: [
    {
      ...{ id: 'data', bands: 'data-band', by: ['district'] },
      points: { low: [0, 40], middle: [40, 60], high: [60, 100] },
    },
  ],
};

/** Finds something out as often as it is told to, and keeps what it was asked. */
function auditing(...answers: readonly (readonly string[])[]): { audit: Audit; asked: AuditRequest[] } {
  const asked: AuditRequest[] = [];
  const audit: Audit = (request) => {
    asked.push(request);
    return Promise.resolve({ recovered: answers[asked.length - 1] ?? [], isComplete: true });
  };
  return { audit, asked };
}
const told = (request: AuditRequest | undefined): readonly string[] =>
  (request?.releases.at(-1)?.tables ?? [])
    .filter(({ kind, cells }) => kind !== 'count' && cells.some(({ value }) => value !== null))
    .map(({ id }) => id);

const released = (audit: Audit) => new Wave(SCORED, 4, audit).join(smallFirms(60, 4)).release();

describe('an audit', () => {
  it('leaves out the scores by groups first, then all of that score, then there is no release', async () => {
    const { audit, asked } = auditing(['data-band'], ['data-band'], ['data-band']);
    const run = await released(audit);
    expect(asked.map(told)).toEqual([
      ['score-data', 'quartiles-data', 'score-data-by-district', 'quartiles-data-by-district'],
      ['score-data', 'quartiles-data'],
      [],
    ]);
    expect(asked.map(({ questions }) => questions)).toEqual([null, ['data-band'], ['data-band']]);
    expect(run.refused).toEqual(['recovered']);
  });

  it('publishes what withstood', async () => {
    const { audit } = auditing(['data-band'], []);
    const run = await released(audit);
    const [entry] = run.ledger;
    const byDistrict = entry?.release.tables.find(({ id }) => id === 'score-data-by-district');
    expect(byDistrict?.cells.every(({ value, status }) => value === null && status === 'C')).toBe(true);
    expect(run.refused).toEqual([]);
  });

  it('refuses what no score told', async () => {
    expect((await released(auditing(['use']).audit)).refused).toEqual(['recovered']);
  });

  it('knows everybody who was counted, and until when', () => {
    const visible = { district: 'north' };
    const cells = [
      [{ visible, since: 1, firms: 5 }],
      [
        { visible, since: 1, firms: 3 },
        { visible, since: 2, firms: 1 },
      ],
      [
        { visible, since: 1, firms: 3 },
        { visible, since: 2, firms: 1 },
      ],
    ];
    const spans = participantsOf(cells).map(({ from, to, firms }) => [from, to, firms]);
    expect(spans.toSorted()).toEqual([
      [1, 1, 2],
      [1, 3, 3],
      [2, 3, 1],
    ]);
  });
});
