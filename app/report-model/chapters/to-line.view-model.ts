import { isUnknown, levelOf } from '#app/domain/questionnaire/answers.ts';
import type { BenchmarkResult } from '#app/domain/benchmarks/benchmark-result.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { GOOD_ENOUGH } from '#app/domain/questionnaire/items.ts';
import { findMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { LevelsByItem } from '#app/domain/roadmap/measure.ts';
import type { ReportInput } from '../report-input.ts';
import { doneOf } from '../report-input.ts';
import type { TableModel } from '../table-model.ts';
import { itemTitle } from '../wording.ts';
import type { ToLineModel } from './benchmarks-model.ts';
import { pointsText } from './profile.view-model.ts';

/**
 * The items that lead to the line, the first to lift first, and which of them the plan lifts. Of a firm that stands there
 * already nothing leads to it.
 */
export function toLineModel(
  { toLine: items, pointsToLine }: Pick<BenchmarkResult, 'toLine' | 'pointsToLine'>,
  input: ReportInput,
): ToLineModel {
  const { t } = input.translator;
  const beyond = pointsToLine === 0 ? 'Beyond' : '';
  const lifts = items.map((item) => liftOf(item, input));
  const rows = items.map((item, index) => [
    itemTitle(input.translator, item),
    pointsText(input, item),
    lifts[index]?.text ?? '',
  ]);
  const table: TableModel = {
    caption: t(`report:benchmarks.toLine.caption${beyond}`, { level: GOOD_ENOUGH }),
    head: (['item', 'today', 'plan'] as const).map((key) => t(`report:benchmarks.toLine.head.${key}`)),
    rows,
    numeric: [],
  };
  const lifted = lifts.filter(({ isPlanned }) => isPlanned).length;
  return {
    title: t(`report:benchmarks.toLine.title${beyond}`, { level: GOOD_ENOUGH }),
    lead: leadOf(
      {
        items: items.length,
        lifted,
        open: items.filter((item) => isUnknown(input.facts.answers, item)).length,
      },
      input,
    ),
    table: rows.length === 0 ? null : table,
  };
}

interface Counts {
  readonly items: number;
  readonly lifted: number;
  /** What nobody could say. */
  readonly open: number;
}

function leadOf(counts: Counts, { result, translator }: ReportInput): string {
  if (counts.items > 0)
    return translator.t('report:benchmarks.toLine.lead', { ...counts, level: GOOD_ENOUGH });
  if (result.overall.score === null) return translator.t('report:benchmarks.toLine.leadWithheld');
  return translator.t('report:benchmarks.toLine.leadNone', { level: GOOD_ENOUGH });
}

interface Lift {
  readonly isPlanned: boolean;
  readonly text: string;
}

/** The steps of the plan that raise an item above where it stands, or that one said to be done does. */
function liftOf(item: Item, input: ReportInput): Lift {
  const { result, facts, translator } = input;
  const now = levelOf(facts.answers, item) ?? 0;
  const raised = (raises: LevelsByItem): number => raises[item] ?? 0;
  const steps = result.roadmap.steps.filter(({ raises }) => raised(raises) > now);
  if (steps.length > 0) {
    const values = {
      steps: translator.format.list(steps.map(({ number }) => String(number))),
      count: steps.length,
      level: Math.max(...steps.map(({ raises }) => raised(raises))),
    };
    return { isPlanned: true, text: translator.t('report:benchmarks.toLine.lifted', values) };
  }
  const isDone = doneOf(input).some((measure) =>
    findMeasure(measure)?.forms.some(({ raises }) => raised(raises) > now),
  );
  const key = isDone ? 'done' : 'notPlanned';
  return { isPlanned: false, text: translator.t(`report:benchmarks.toLine.${key}`) };
}
