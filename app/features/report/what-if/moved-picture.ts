import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import { monthsBetween, PLAN_MONTHS } from '#app/domain/roadmap/months.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { MovedReading } from '#app/report-model/plots/moved-figures.ts';
import { toMovedScene } from '#app/report-model/plots/moved-figures.ts';
import type { Scene } from '#app/report-model/plots/scene.ts';
import type { WhatIfWords } from './what-if-words.ts';
import { fillIn } from './what-if-words.ts';

/** As wide as a phone of 320 pixels has room for; shown larger where there is more. */
const WIDTH = 260;

/** A row of the table, in finished words. */
type SaidRow = Readonly<Record<'id' | 'label' | 'before' | 'after', string>>;

export interface MovedPicture {
  readonly scene: Scene;
  /** What it shows, for who does not see it. */
  readonly label: string;
}

type Figures = Omit<MovedReading, 'text'>;

const scoreOf = ({ overall: { score, low, high } }: Evaluation): Figures => ({
  range: { low: wholeScore(low), high: wholeScore(high) },
  at: score === null ? null : wholeScore(score),
});

function trialOf({ asOf, roadmap: { firstBenefit } }: Evaluation): Figures {
  if (firstBenefit.trialFrom === null) return { range: null, at: null };
  const month = monthsBetween(asOf, firstBenefit.trialFrom);
  return { range: { low: month, high: month }, at: null };
}

const costOf = ({ roadmap: { years } }: Evaluation): Figures => ({
  range: years[0] === undefined || years[0].costEur.high === 0 ? null : roughSpan(years[0].costEur),
  at: null,
});

const HUNDRED = 100;
const FIGURES = [
  ['score', scoreOf],
  ['trial', trialOf],
  ['cost', costOf],
] as const;

/** The three figures people look at first, today beside what would be; the table has them in the same words. */
export function toMovedPicture(
  words: WhatIfWords,
  rows: readonly SaidRow[],
  { before, after }: { readonly before: Evaluation; readonly after: Evaluation },
): MovedPicture {
  const shown = FIGURES.map(([id, figuresOf]) => {
    const row = rows.find((each) => each.id === id);
    if (row === undefined) throw new RangeError(`No row is compared as ${id}`);
    const [today, then] = [figuresOf(before), figuresOf(after)];
    const highest = Math.max(1, today.range?.high ?? 0, then.range?.high ?? 0);
    const most = { score: HUNDRED, trial: PLAN_MONTHS, cost: highest }[id];
    return { row, most, today: { ...today, text: row.before }, then: { ...then, text: row.after } };
  });
  return {
    scene: toMovedScene(
      { words, rows: shown.map(({ row, ...figures }) => ({ ...figures, label: row.label })) },
      WIDTH,
    ),
    label: sentences(
      ...shown.map(({ row }) =>
        fillIn(words.sentence, fillIn(words.status, row.label, row.before, row.after)),
      ),
    ),
  };
}
