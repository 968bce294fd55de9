import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import {
  AI_USE,
  BAND,
  BAND_CHANGE,
  bandChangeQuestion,
  RETURN,
  STEPS_FINISHED,
} from '#app/domain/statistics/question-names.ts';
import { RETURNED_FIRMS } from '#app/domain/statistics/release-cells.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import type { WordedRelease } from './release-words.ts';
import { groupName, scoreTitle } from './release-words.ts';
import type { SpreadFigure } from './spread-figures.ts';
import { spreadByOne, spreadFigure } from './spread-figures.ts';

/** Then and now of the firms that took part in the wave before too: overall, then in each dimension. */
function changes(worded: WordedRelease): readonly DashboardFigure[] {
  const { translator } = worded;
  const sources = [
    { question: BAND_CHANGE, label: scoreTitle(translator, 'overall') },
    ...DIMENSIONS.map((id) => ({ question: bandChangeQuestion(id), label: scoreTitle(translator, id) })),
  ].map((source, index) => ({ ...source, group: RETURNED_FIRMS, isStrong: index === 0 }));
  const words: SpreadFigure = {
    id: 'band-changes',
    title: translator.t('statistics:lists.changes'),
    head: translator.t('statistics:columns.score'),
  };
  return spreadFigure(worded, sources, words);
}

/** What they have finished of the plan they got then. */
function finished(worded: WordedRelease): readonly DashboardFigure[] {
  const { translator } = worded;
  const source = {
    ...{ question: STEPS_FINISHED, group: RETURNED_FIRMS, isStrong: true },
    label: groupName(worded, RETURNED_FIRMS),
  };
  const words: SpreadFigure = {
    id: STEPS_FINISHED,
    title: translator.t(`statistics:questions.${STEPS_FINISHED}`),
    head: translator.t('statistics:group'),
  };
  return spreadFigure(worded, [source], words);
}

/**
 * The firms that took part in the wave before as well, apart from all: what became of them, and where they stand beside
 * those that are new. Nothing in a wave that follows none, and where too few of either took part.
 */
export function returningFigures(worded: WordedRelease): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { before } = release;
  if (before === null) return [];
  const figures = [
    ...changes(worded),
    ...finished(worded),
    ...[BAND, AI_USE].flatMap((question) => spreadByOne(worded, question, RETURN)),
  ];
  const notes = [
    translator.t('statistics:returning.who', { wave: before.wave }),
    translator.t('statistics:returning.meaning'),
  ];
  return figures.map((figure) => ({ ...figure, notes: [...figure.notes, ...notes] }));
}
