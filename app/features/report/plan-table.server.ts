import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import type { Range } from '#app/domain/shared/range.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toSteps } from '#app/report-model/chapters/steps.view-model.ts';
import { leadName } from '#app/report-model/wording.ts';
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
  const { translator, result, facts } = input;
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
    who: leadName(translator, step.lead, facts.profile),
    firstAction: entries[index]?.firstAction ?? null,
    doneWhen: entries[index]?.doneWhen ?? null,
  }));
}

export function toTable(rows: readonly Row[], translator: Translator): string {
  const columns = COLUMNS.map((key) => ({ key, header: translator.t(`report:takeAlong.columns.${key}`) }));
  return toSpreadsheet(rows, columns, translator);
}

/** The plan in force as a table. */
export const toPlanTable = (input: ReportInput): string => toTable(toRows(input), input.translator);
