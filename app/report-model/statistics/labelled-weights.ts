import type { Range } from '#app/domain/shared/range.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type {
  WeightedFigure,
  WeightedRelease,
  WeightLack,
} from '#app/domain/statistics/derive-weighted-figures.ts';
import { deriveWeightedFigures, weightedCode } from '#app/domain/statistics/derive-weighted-figures.ts';
import type { WeightedGroup } from '#app/domain/statistics/derive-weighted.ts';
import { findSubject } from '#app/domain/statistics/question-kinds.ts';
import type { WeightedDimension, WeightTarget } from '#app/domain/statistics/weight-target.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { goalTitle } from '../wording.ts';
import type { WordedRelease } from './release-words.ts';
import { columnTitle, groupName, scoreTitle } from './release-words.ts';

/** M: the target has no number for a class of the group. The others are those of cells. */
export type GroupStatus = 'F' | 'C' | 'M';

/** A group of the release beside the same one in the target, with its words. */
export interface LabelledWeightGroup {
  readonly code: string;
  readonly label: string;
  readonly n: number | null;
  readonly firms: number | null;
  /** Of the firms of the target, in whole per cent. */
  readonly percent: number | null;
  readonly status: GroupStatus;
  readonly statusLabel: string;
}

export interface LabelledWeightedFigure {
  readonly code: string;
  readonly label: string;
  readonly unit: 'percent' | 'points';
  readonly asTold: Range;
  readonly weighted: Range;
  readonly interval: Range | null;
}

/** All that is weighted by one dimension, with its words. */
export interface LabelledWeighting {
  readonly dimension: WeightedDimension;
  readonly label: string;
  readonly title: string;
  readonly targetTitle: string;
  readonly effective: number | null;
  readonly lack: WeightLack | null;
  /** How much the weighted figures say, or why there are none. */
  readonly said: string;
  readonly groups: readonly LabelledWeightGroup[];
  readonly figures: readonly LabelledWeightedFigure[];
}

/** What is weighted in a release, and to what: as its chamber gives it on the day the file is made. */
export interface LabelledWeights {
  readonly target: Pick<WeightTarget, 'name' | 'source' | 'asOf'>;
  /** Where the numbers are from that are weighted to: stands with each weighted figure. */
  readonly source: string;
  readonly by: readonly LabelledWeighting[];
}

function shareLabel(translator: Translator, question: string, [answer = '']: readonly string[]): string {
  const { t } = translator;
  const subject = findSubject(question);
  switch (subject?.kind) {
    case 'use':
      return t('statistics:weighted.productive');
    case 'band':
      return t('statistics:weighted.band', { band: t(`method:bands.${answer}.title`) });
    case 'gate':
      return t('statistics:weighted.gate', { gate: t(`method:gates.${subject.gate}.title`) });
    case 'goal':
      return t('statistics:weighted.goal', { goal: goalTitle(translator, subject.goal) });
    default:
      throw new RangeError(`No words for a weighted share of ${question}`);
  }
}

function labelFigure(translator: Translator, figure: WeightedFigure): LabelledWeightedFigure {
  const { asTold, weighted, interval } = figure;
  const code = weightedCode(figure);
  const numbers = { asTold, weighted, interval };
  if (figure.kind === 'share') {
    return {
      code,
      label: shareLabel(translator, figure.question, figure.answers),
      unit: 'percent',
      ...numbers,
    };
  }
  const label = translator.t('statistics:weighted.mean', { score: scoreTitle(translator, figure.score) });
  return { code, label, unit: 'points', ...numbers };
}

function statusOf({ n, firms }: WeightedGroup): GroupStatus {
  if (firms === null) return 'M';
  return n === null ? 'C' : 'F';
}

function labelGroup(worded: WordedRelease, one: WeightedGroup, total: number): LabelledWeightGroup {
  const { t } = worded.translator;
  const { group, n, firms } = one;
  const status = statusOf(one);
  const words = {
    F: t('statistics:status.told'),
    C: t('statistics:tooFew'),
    M: t('statistics:weighted.none'),
  };
  return {
    ...{ code: group.name ?? '', label: groupName(worded, group), n, firms },
    percent: firms === null || total === 0 ? null : Math.round((100 * firms) / total),
    ...{ status, statusLabel: words[status] },
  };
}

function saidOf(worded: WordedRelease, { lack, groups, effective }: WeightedRelease): string {
  const { release, translator } = worded;
  const { t, format } = translator;
  const missing = groups.filter(({ firms }) => firms === null).map(({ group }) => groupName(worded, group));
  if (lack === 'class-missing') {
    return t('statistics:weighted.missing', { groups: listed(translator, missing) });
  }
  if (effective === null) return t('statistics:weighted.few');
  return t('statistics:weighted.effective', {
    n: format.integer(release.population.n),
    effective: format.integer(effective),
  });
}

function labelWeighting(worded: WordedRelease, found: WeightedRelease): LabelledWeighting {
  const { translator } = worded;
  const { t } = translator;
  const { dimension, effective, lack, groups, figures } = found;
  const total = groups.reduce((sum, { firms }) => sum + (firms ?? 0), 0);
  return {
    ...{ dimension, effective, lack, said: saidOf(worded, found) },
    label: columnTitle(translator, dimension),
    title: t(`statistics:weighted.${dimension}`),
    targetTitle: t(`statistics:weighted.targets.${dimension}`),
    groups: groups.map((group) => labelGroup(worded, group, total)),
    figures: figures.map((figure) => labelFigure(translator, figure)),
  };
}

/** What is weighted in a release, in words; null where nothing is, since there is no target or it speaks of other groups. */
export function labelWeights(worded: WordedRelease, target: WeightTarget | null): LabelledWeights | null {
  const found = target === null ? [] : deriveWeightedFigures(worded.release, target);
  if (target === null || found.length === 0) return null;
  const { t, format } = worded.translator;
  const [name, source] = [toOneLine(target.name), toOneLine(target.source)];
  return {
    target: { name, source, asOf: target.asOf },
    source: t('statistics:weighted.source', { name, source, date: format.date(target.asOf) }),
    by: found.map((each) => labelWeighting(worded, each)),
  };
}
