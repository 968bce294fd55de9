import { expect, it } from 'vitest';
import { MACHINE_BUILDER } from '#tests/factories/firms.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';

const LAST_ROW = 'until the money is back';
const headsOf = (useCases: typeof MACHINE_BUILDER.useCases): (string | undefined)[] => {
  const { entries } = buildReportModel({ ...MACHINE_BUILDER, useCases }, 'en').returns;
  return entries.flatMap(({ table }) => table.rows.map(([head]) => head));
};

it('leaves out when the money is back where nobody can say, which the sentence above says once', () => {
  const loss = { goal: 'predictive-maintenance', lossEurPerYear: 90_000 } as const;
  expect(headsOf([loss])).not.toContain(LAST_ROW);
  expect(headsOf([{ ...loss, hoursPerWeek: 4, people: 2, hourlyCostEur: 50 }])).toContain(LAST_ROW);
});

it('says beside a goal whose time can be told that the other one’s cannot yet', () => {
  const loss = { goal: 'predictive-maintenance', lossEurPerYear: 90_000 } as const;
  const time = { goal: 'document-processing', hoursPerWeek: 20, people: 6, hourlyCostEur: 45 } as const;
  const { sideBySide } = buildReportModel({ ...MACHINE_BUILDER, useCases: [loss, time] }, 'en').returns;
  const lastCells = sideBySide.map(({ rows }) => rows.map((row) => row.at(-1)));
  expect(lastCells[0]).toEqual(['still open', 'still open', 'still open']);
  expect(lastCells[1]?.join()).toMatch(/month|year|never/);
});
