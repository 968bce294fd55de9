import { deriveUse } from '#app/domain/statistics/derive-use.ts';
import { ALL_FIRMS, cellsOf } from '#app/domain/statistics/release-cells.ts';
import { meanTable } from '#app/domain/statistics/table-names.ts';
import type { Release } from '#app/domain/statistics/release.ts';
import { waveBefore } from './change-figures.ts';
import { percentSpan } from './figure-words.ts';
import type { GlanceFigure, GlanceModel } from './dashboard-model.ts';
import type { WordedRelease } from './release-words.ts';
import { toSummary } from './summary.view-model.ts';

function useFigure({ release, translator }: WordedRelease): readonly GlanceFigure[] {
  const use = deriveUse(release).find(({ group }) => group.dimension === null);
  if (use === undefined) return [];
  const { t } = translator;
  const ends = percentSpan(translator, use.interval);
  return [
    {
      ...{ id: 'use', value: percentSpan(translator, use.percent) },
      ...{ label: t('statistics:glance.use'), note: t('statistics:glance.useNote', { ends }) },
    },
  ];
}

function meanFigure({ release, translator }: WordedRelease): readonly GlanceFigure[] {
  const [mean] = cellsOf(release, meanTable('overall'), ALL_FIRMS);
  if (mean === undefined || mean.value === null) return [];
  const { t, format } = translator;
  const note = t('statistics:glance.meanNote', { step: format.integer(mean.step ?? 1) });
  const label = t('statistics:glance.mean');
  return [{ id: 'mean', value: format.integer(mean.value), label, note }];
}

/** A release in three numbers and a few sentences. A number that is not told is left out. */
export function toGlance(worded: WordedRelease, earlier: readonly Release[]): GlanceModel {
  const { release, translator } = worded;
  const { t, format } = translator;
  const firms = {
    ...{ id: 'firms', value: format.integer(release.population.n) },
    ...{ label: t('statistics:glance.firms'), note: t('statistics:glance.firmsNote') },
  };
  return {
    title: t('statistics:summary.title'),
    figures: [firms, ...useFigure(worded), ...meanFigure(worded)],
    sentences: toSummary(worded, waveBefore(release, earlier)),
  };
}
