import type { ProgressPlot } from '#app/report-model/plots/plot-data.ts';
import { toSinceLead } from '#app/report-model/chapters/since-last.view-model.ts';
import { toProgressScene } from '#app/report-model/plots/progress-dumbbells.ts';
import { answerText, itemTitle } from '#app/report-model/wording.ts';
import type { ComparedItem } from '#app/domain/comparison/compare-items.ts';
import { countChanges } from '#app/domain/comparison/compare-items.ts';
import type { WaveComparison } from '#app/domain/comparison/compare-waves.ts';
import { compareWaves } from '#app/domain/comparison/compare-waves.ts';
import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import { predecessorsIn } from '#app/domain/assessment/predecessor.ts';
import type { Followed } from '#app/domain/assessment/predecessor.ts';
import type { AssessedWave } from '#app/report-model/report-input.ts';
import { isItem } from '#app/domain/questionnaire/items.ts';
import type { QuestionnaireWordings } from '#app/domain/questionnaire/wordings.ts';
import { enumerated, labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toProgressPlot, toScoreTable } from './progress-plot.view-model.ts';
import { inTwoWidths } from '#app/report-model/plots/scene-model.ts';

export interface Waves {
  readonly present: AssessedWave;
  /** The completed ones it follows, newest first. */
  readonly earlier: readonly AssessedWave[];
}

/** A completed assessment and those it follows, as far as they are compared. */
export const toWaves = (
  { assessment, result }: CompletedAssessment,
  follows: readonly Followed[],
): Waves => ({
  present: { ...assessment, asOf: result.asOf },
  earlier: predecessorsIn(follows),
});

interface ChangesInput extends Waves {
  readonly versions?: readonly QuestionnaireWordings[];
}

export type ChangesView = NonNullable<ReturnType<typeof toChanges>>;

/** The chapter on what has changed since last time; null where there was no last time. */
export function toChanges({ present, earlier, versions }: ChangesInput, translator: Translator) {
  const [last, ...before] = earlier;
  if (last === undefined) return null;
  const { t } = translator;
  const comparison = compareWaves({ present, last, before }, versions);
  const plot = toProgressPlot(comparison, { present, last, before }, translator);
  const moved = toMoved(comparison, { present, last }, translator);
  const { lowered } = countChanges(comparison.items);
  return {
    title: t('report:changes.title'),
    lead: toSinceLead(comparison, last, translator),
    plot: inTwoWidths((width) => toProgressScene(plot, width), {
      name: t('report:changes.plotTitle'),
      label: toPlotText(plot, translator),
    }),
    plotNote: t('report:changes.plotNote'),
    scores: toScoreTable(comparison, translator),
    moved,
    lowered: lowered > 0 ? t('report:changes.lowered') : null,
    apart: toApart(comparison, translator),
    compared: t('report:changes.compared', { compared: comparison.overall.compared }),
  };
}

interface Pair {
  readonly present: AssessedWave;
  readonly last: AssessedWave;
}

/** So many stand open; a longer list is behind a line. */
const OPEN_MOVES = 8;

/** What moved, item by item, in the words of the answers; null where nothing did. */
function toMoved({ items }: WaveComparison, { present, last }: Pair, translator: Translator) {
  const { t, format } = translator;
  const entries = items.flatMap(({ item, change, delta, isComparable }) => {
    // Words are those of today's questionnaire: an item it does not know has none.
    if (!isComparable || change === 'unchanged' || !isItem(item)) return [];
    return [
      {
        item,
        title: itemTitle(translator, item),
        change: t(`report:changes.moved.${change}`, { levels: Math.abs(delta ?? 0) }),
        last: answerText(translator, last.answers, item),
        present: answerText(translator, present.answers, item),
      },
    ];
  });
  if (entries.length === 0) return null;
  return {
    title: t('report:changes.movedTitle', { count: entries.length }),
    last: t('report:changes.head.on', { date: format.date(last.asOf) }),
    present: t('report:changes.head.present'),
    isOpen: entries.length <= OPEN_MOVES,
    entries,
  };
}

/** What the two questionnaires do not ask alike, named and not compared. */
function toApart({ items }: WaveComparison, translator: Translator) {
  const { t } = translator;
  const apart = items.filter(({ isComparable }) => !isComparable);
  if (apart.length === 0) return null;
  return {
    title: t('report:changes.apart.title'),
    text: t('report:changes.apart.text'),
    entries: apart.map((entry) =>
      t('report:changes.apart.entry', {
        title: titleOf(translator, entry),
        kind: t(`report:changes.apart.${entry.change}`),
      }),
    ),
  };
}

function titleOf(translator: Translator, { item }: ComparedItem): string {
  const key = `questionnaire:items.${item}.title`;
  return translator.has(key) ? translator.t(key) : translator.t('report:changes.apart.untitled');
}

/** The picture in a sentence, for who does not see it. */
const toPlotText = ({ rows }: ProgressPlot, translator: Translator): string =>
  translator.t('report:changes.plotText', {
    rows: enumerated(
      translator,
      rows.map(({ label, value }) => labelled(translator, label, value)),
    ),
  });
