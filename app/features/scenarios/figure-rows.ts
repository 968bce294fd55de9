import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import type { Figures } from '#app/domain/scenarios/figures.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import type { DimensionResult } from '#app/domain/scoring/score-result.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { bandText, dimensionTitle, scoreText } from '#app/report-model/chapters/profile.view-model.ts';
import {
  daysSpan,
  euroSpan,
  monthText,
  roughEuro,
  roundedDays,
  scoreSpan,
} from '#app/report-model/wording.ts';

/** A line of the comparison: what it is, and what it says of any result. */
export interface FigureRow {
  readonly id: string;
  readonly label: string;
  readonly textOf: (figures: Figures) => string;
}

/** The whole points, with the span they may lie in where answers are unknown. */
function pointsText(translator: Translator, result: DimensionResult): string {
  const [value, span] = [scoreText(translator, result), scoreSpan(translator, result)];
  const isExact = result.score !== null && span === String(wholeScore(result.score));
  return isExact ? value : translator.t('report:whatIf.withSpan', { value, span });
}

function gatesText({ t }: Translator, { gates, unknownGates }: Figures): string {
  const [count, unknown] = [gates.length, unknownGates.length];
  return unknown === 0
    ? t('scenarios:table.gates', { count })
    : t('scenarios:table.gatesOpen', { count, unknown });
}

const monthOrNone = (translator: Translator, month: string | null): string =>
  month === null ? translator.t('report:whatIf.notPlanned') : monthText(translator, month);

function bringsText(translator: Translator, { bringsEurPerYear: brings }: Figures): string {
  if (brings === null) return translator.t('scenarios:table.noFigures');
  const [low, high] = [roughEuro(translator, brings.low), roughEuro(translator, brings.high)];
  return low === high ? low : translator.t('report:units.span', { low, high });
}

/** In a column of a phone the unit goes to a line of its own, in the place of a break within its word. */
const beforeItsUnit = (span: string): string => span.replace(/\u00a0(?=[^\u00a0]*$)/u, ' ');

/** Every line, from where the firm stands to what it brings. */
export function toFigureRows(translator: Translator, goals: number): readonly FigureRow[] {
  const { t } = translator;
  const row = (id: string, textOf: FigureRow['textOf']): FigureRow => ({
    ...{ id, label: t(`scenarios:table.rows.${id}`), textOf },
  });
  return [
    row('score', ({ overall }) => pointsText(translator, overall)),
    row('band', ({ overall }) => bandText(translator, overall)),
    ...DIMENSIONS.map((dimension) => ({
      id: dimension,
      label: t('scenarios:table.dimension', { dimension: dimensionTitle(translator, dimension) }),
      textOf: ({ dimensions }: Figures) => pointsText(translator, dimensions[dimension]),
    })),
    row('gates', (figures) => gatesText(translator, figures)),
    row('headline', ({ headline }) => t(`method:headlines.${headline}.title`)),
    row('trial', ({ trialFrom }) => monthOrNone(translator, trialFrom)),
    row('routine', ({ routineFrom }) => monthOrNone(translator, routineFrom)),
    ...(goals === 0
      ? []
      : [
          row('goals', ({ goalsReached }) =>
            t('scenarios:table.goals', { reached: goalsReached.length, goals }),
          ),
        ]),
    row('steps', ({ steps }) => String(steps.length)),
    row('money', ({ costEur }) => euroSpan(translator, roughSpan(costEur))),
    row('days', ({ ownDays }) => beforeItsUnit(daysSpan(translator, roundedDays(ownDays)))),
    row('brings', (figures) => bringsText(translator, figures)),
  ];
}
