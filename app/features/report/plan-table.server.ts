import { stringify } from 'csv-stringify/sync';
import type { Range } from '#app/domain/shared/range.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toSteps } from '#app/report-model/chapters/steps.view-model.ts';
import { lookOf } from '#app/report-model/plots/timeline-plot.view-model.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';

const COLUMNS = [
  ...([
    'number',
    'title',
    'form',
    'look',
    'from',
    'to',
    'daysLow',
    'daysHigh',
    'costLow',
    'costHigh',
  ] as const),
  ...(['runningLow', 'runningHigh', 'who', 'firstAction', 'doneWhen'] as const),
];
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

const ends = <Low extends string, High extends string>(low: Low, high: High, range: Range) =>
  ({ [low]: range.low, [high]: range.high }) as Record<Low | High, number>;

function toRows(input: ReportInput): readonly Row[] {
  const { translator, result } = input;
  const { t } = translator;
  const { entries } = toSteps(input);
  return result.roadmap.steps.map((step, index) => ({
    number: step.number,
    title: entries[index]?.title ?? null,
    form: entries[index]?.form ?? null,
    look: t(`report:plan.looks.${lookOf(step)}`),
    from: step.from,
    to: step.to,
    ...ends('daysLow', 'daysHigh', step.staffDays),
    ...ends('costLow', 'costHigh', step.costEur),
    ...ends('runningLow', 'runningHigh', step.runningEurPerYear),
    who: t(`method:leads.${step.lead}`),
    firstAction: entries[index]?.firstAction ?? null,
    doneWhen: entries[index]?.doneWhen ?? null,
  }));
}

/**
 * Rows as a table that a spreadsheet opens with a double click. Where the language writes a comma in numbers, its
 * spreadsheets part columns by semicolons; the mark at the beginning says UTF-8. What would be taken for a formula gets an
 * apostrophe in front.
 */
export function toTable(rows: readonly Row[], { t, format }: Translator): string {
  const hasComma = format.number(0.5).includes(',');
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: COLUMNS.map((key) => ({ key, header: t(`report:takeAlong.columns.${key}`) })),
    delimiter: hasComma ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => (hasComma ? String(value).replace('.', ',') : String(value)) },
  });
}

/** The plan in force as a table. */
export const toPlanTable = (input: ReportInput): string => toTable(toRows(input), input.translator);
