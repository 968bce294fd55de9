import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { AI_USES, GOALS, isProductive } from '#app/domain/questionnaire/profile.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import type { AskedShare, WeightedGroup, Weighting } from '#app/domain/statistics/derive-weighted.ts';
import {
  deriveWeightedMean,
  deriveWeightedShare,
  deriveWeighting,
} from '#app/domain/statistics/derive-weighted.ts';
import { AI_USE, BAND, gateQuestion, goalQuestion, YES } from '#app/domain/statistics/question-names.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import { WEIGHTED_DIMENSIONS } from '#app/domain/statistics/weight-target.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { goalTitle } from '../wording.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import { percentSpan, percentText } from './figure-words.ts';
import type { WordedRelease } from './release-words.ts';
import { groupName, scoreTitle } from './release-words.ts';

interface NamedShare extends AskedShare {
  readonly label: string;
}

/** What is weighted: use, the stages, what holds firms back, and what they want. */
function sharesOf(translator: Translator): readonly NamedShare[] {
  const { t } = translator;
  return [
    { question: AI_USE, answers: AI_USES.filter(isProductive), label: t('statistics:weighted.productive') },
    ...BANDS.map((band) => ({
      ...{ question: BAND, answers: [band] },
      label: t('statistics:weighted.band', { band: t(`method:bands.${band}.title`) }),
    })),
    ...GATES.map(({ id }) => ({
      ...{ question: gateQuestion(id), answers: [YES] },
      label: t('statistics:weighted.gate', { gate: t(`method:gates.${id}.title`) }),
    })),
    ...GOALS.map((goal) => ({
      ...{ question: goalQuestion(goal), answers: [YES] },
      label: t('statistics:weighted.goal', { goal: goalTitle(translator, goal) }),
    })),
  ];
}

type TableRow = readonly string[];

function shareRows({ release, translator }: WordedRelease, weighting: Weighting): readonly TableRow[] {
  return sharesOf(translator).flatMap((asked) => {
    const found = deriveWeightedShare(release, weighting, asked);
    if (found === null) return [];
    const { asTold, weighted, interval } = found;
    return [
      [
        asked.label,
        ...[asTold, weighted].map((range) => percentSpan(translator, range)),
        ...[interval.low, interval.high].map((end) => percentText(translator, end)),
      ],
    ];
  });
}

/** Points have no ends: how far single firms are apart is told of no group. */
function meanRows({ release, translator }: WordedRelease, weighting: Weighting): readonly TableRow[] {
  const { t, format } = translator;
  return ['overall', ...DIMENSIONS].flatMap((score) => {
    const found = deriveWeightedMean(release, weighting, score);
    if (found === null) return [];
    const label = t('statistics:weighted.mean', { score: scoreTitle(translator, score) });
    return [[label, format.integer(found.asTold), format.integer(found.weighted), '', '']];
  });
}

/** Where the numbers are from that are weighted to: stands with each weighted figure. */
const sourceOf = ({ t, format }: Translator, { name, source, asOf }: WeightTarget): string =>
  t('statistics:weighted.source', { name, source, date: format.date(asOf) });

const HEAD = ['figure', 'asTold', 'weighted', 'low', 'high'] as const;

function figuresBeside(
  worded: WordedRelease,
  target: WeightTarget,
  weighting: Weighting,
): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { t, format } = translator;
  const { dimension, effective } = weighting;
  if (effective === null) return [];
  const numbers = {
    n: format.integer(release.population.n),
    effective: format.integer(effective),
  };
  return [
    {
      ...{ id: `weighted-by-${dimension}`, title: t(`statistics:weighted.${dimension}`), plot: null },
      table: {
        caption: t(`statistics:weighted.${dimension}`),
        head: HEAD.map((column) => t(`statistics:weighted.head.${column}`)),
        rows: [...shareRows(worded, weighting), ...meanRows(worded, weighting)],
        numeric: [1, 2, 3, 4],
      },
      notes: [
        sourceOf(translator, target),
        t('statistics:weighted.effective', numbers),
        t('statistics:weighted.meaning'),
        t('statistics:weighted.interval'),
      ],
    },
  ];
}

/** Why nothing is weighted; null where something is. */
function whyNot(worded: WordedRelease, { groups, effective }: Weighting): string | null {
  if (effective !== null) return null;
  const { t } = worded.translator;
  const missing = groups.filter(({ firms }) => firms === null).map(({ group }) => groupName(worded, group));
  return missing.length === 0
    ? t('statistics:weighted.few')
    : t('statistics:weighted.missing', { groups: listed(worded.translator, missing) });
}

function targetRow(worded: WordedRelease, { group, n, firms }: WeightedGroup, total: number): TableRow {
  const { t, format } = worded.translator;
  return [
    groupName(worded, group),
    n === null ? t('statistics:tooFew') : format.integer(n),
    firms === null ? t('statistics:weighted.none') : format.integer(firms),
    firms === null || total === 0 ? '' : percentText(worded.translator, Math.round((100 * firms) / total)),
  ];
}

const TARGET_HEAD = ['group', 'n', 'firms', 'share'] as const;

function targetFigure(worded: WordedRelease, target: WeightTarget, weighting: Weighting): DashboardFigure {
  const { t } = worded.translator;
  const { dimension, groups } = weighting;
  const title = t(`statistics:weighted.targets.${dimension}`);
  const total = groups.reduce((sum, { firms }) => sum + (firms ?? 0), 0);
  const why = whyNot(worded, weighting);
  return {
    ...{ id: `target-by-${dimension}`, title, plot: null },
    table: {
      caption: title,
      head: TARGET_HEAD.map((column) => t(`statistics:weighted.head.${column}`)),
      rows: groups.map((group) => targetRow(worded, group, total)),
      numeric: [1, 2, 3],
    },
    notes: [sourceOf(worded.translator, target), ...(why === null ? [] : [why])],
  };
}

/** Figures as published beside the same ones weighted, by size and by sector, and what they are weighted to. */
export const weightedFigures = (
  worded: WordedRelease,
  target: WeightTarget | null,
): readonly DashboardFigure[] =>
  target === null
    ? []
    : WEIGHTED_DIMENSIONS.flatMap((dimension) => {
        const weighting = deriveWeighting(worded.release, target, dimension);
        if (weighting === null) return [];
        return [...figuresBeside(worded, target, weighting), targetFigure(worded, target, weighting)];
      });
