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
