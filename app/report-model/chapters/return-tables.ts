import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { ReturnResult } from '#app/domain/roadmap/return-result.ts';
import type { ReturnCase, ReturnCaseName } from '#app/domain/roadmap/returns.ts';
import { COST_IN, RETURN_CASES } from '#app/domain/roadmap/returns.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { TableModel } from '../table-model.ts';
import { goalTitle, roughEuro, roundedDays } from '../wording.ts';
import { paybackText } from './payback.ts';

/** What a goal brings, and the figures of its owner it is reckoned from. */
export interface Calculated {
  readonly useCase: UseCase;
  readonly entry: ReturnResult;
  readonly cases: Readonly<Record<ReturnCaseName, ReturnCase>>;
}

/** In the order in which they are read: what is saved, what that is worth, what it costs, when it is back. */
const FIGURES = [
  ...(['timeShare', 'lossShare', 'benefit', 'running', 'trial', 'trialDays'] as const),
  ...(['routine', 'routineDays', 'payback'] as const),
] as const;
type Figure = (typeof FIGURES)[number];

/** Where nobody can say when the money is back, the sentence above says so and why: the table has nothing to add. */
function has({ cases, entry }: Calculated, figure: Figure): boolean {
  if (figure === 'payback') return entry.paybackReason === null;
  return (figure !== 'timeShare' && figure !== 'lossShare') || cases.base[figure] !== null;
}

const headOf = (figure: Figure, { t }: Translator): string => t(`report:returns.rows.${figure}`);

/** One goal, one column a case. */
export function toReturnTable(calculated: Calculated, translator: Translator): TableModel {
  const { t } = translator;
  const title = goalTitle(translator, calculated.entry.goal);
  return {
    caption: labelled(translator, title, t('report:returns.tableCaption')),
    head: [t('report:returns.rows.case'), ...RETURN_CASES.map((name) => t(`report:returns.cases.${name}`))],
    rows: FIGURES.filter((figure) => has(calculated, figure)).map((figure) => [
      headOf(figure, translator),
      ...RETURN_CASES.map((name) => write(calculated, { figure, name }, translator)),
    ]),
    numeric: [1, 2, 3],
  };
}

/** What stands in the place of a figure that one goal does not have: open where it could be told, empty where there is none. */
const gapText = (figure: Figure, { t }: Translator): string =>
  figure === 'payback' ? t('report:returns.open') : '';

/** Several goals to be compared, one row a case. */
export function toSideBySide(calculated: readonly Calculated[], translator: Translator): TableModel[] {
  if (calculated.length < 2) return [];
  const { t } = translator;
  const figures = FIGURES.filter((figure) => calculated.some((each) => has(each, figure)));
  return calculated.map((each) => ({
    caption: goalTitle(translator, each.entry.goal),
    head: [t('report:returns.rows.case'), ...figures.map((figure) => headOf(figure, translator))],
    rows: RETURN_CASES.map((name) => [
      t(`report:returns.cases.${name}`),
      ...figures.map((figure) =>
        has(each, figure) ? write(each, { figure, name }, translator) : gapText(figure, translator),
      ),
    ]),
    numeric: figures.map((_, column) => column + 1),
  }));
}

interface Cell {
  readonly figure: Figure;
  readonly name: ReturnCaseName;
}

function write({ entry, cases }: Calculated, { figure, name }: Cell, translator: Translator): string {
  const { format } = translator;
  const { trial, routine, paybackMonths } = entry;
  const euro = (value: number): string => roughEuro(translator, value);
  const days = (range: Range): string => {
    const value = COST_IN[name](range);
    return format.number(roundedDays({ low: value, high: value }).low);
  };
  const written: Readonly<Record<Figure, () => string>> = {
    timeShare: () => format.percent(cases[name].timeShare ?? 0),
    lossShare: () => format.percent(cases[name].lossShare ?? 0),
    benefit: () => euro(cases[name].benefitEur),
    running: () => euro(cases[name].runningEur),
    trial: () => euro(COST_IN[name](trial.oneOffEur)),
    trialDays: () => days(trial.ownDays),
    routine: () => euro(COST_IN[name](routine.oneOffEur)),
    routineDays: () => days(routine.ownDays),
    payback: () => paybackText(paybackMonths[name], translator),
  };
  return written[figure]();
}
