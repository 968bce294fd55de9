import type { Fact } from '../table-model.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { LabelledWeights } from './labelled-weights.ts';
import type { WordedRelease } from './release-words.ts';

/** What has to stand beside the numbers: what they are of, and how they are meant. */
export interface ReadingModel {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly Fact[];
  /** That who took part chose to. */
  readonly caution: string;
  readonly readingTitle: string;
  readonly rules: readonly Fact[];
  /** Stands with every plot and table. */
  readonly source: string;
}

const FACTS = ['campaign', 'wave', 'release', 'date', 'firms', 'method', 'questionnaire'] as const;
const RULES = ['firms', 'count', 'underFloor', 'smallGroup', 'share', 'interval', 'points', 'sums'] as const;

/** How weighted figures are to be read, and what they say or why there are none, by each dimension. */
const weightRules = ({ t }: Translator, { source, by }: LabelledWeights): readonly Fact[] => [
  { label: t('statistics:reading.weighted.title'), value: t('statistics:reading.weighted.text') },
  ...by.map(({ title, said }) => ({ label: title, value: sentences(source, said) })),
];

/**
 * @param weights what is weighted in the file this stands in. Pages and papers say it beside each figure.
 */
export function toReading(
  { release, names, translator }: WordedRelease,
  weights: LabelledWeights | null = null,
): ReadingModel {
  const { t, format } = translator;
  const { floor, noise, number, wave, asOf, method, questionnaire, population, before } = release;
  const campaign = toOneLine(names.campaign);
  const values = { campaign, wave, number, method, date: format.date(asOf), count: population.n };
  const limits = { floor, bound: noise.bound, group: 2 * floor, quartiles: 4 * floor };
  const stated: Readonly<Record<(typeof FACTS)[number], string>> = {
    ...{ campaign, wave, method, questionnaire, date: values.date },
    release: t('statistics:facts.releaseText', { id: release.release, number }),
    firms: format.integer(population.n),
  };
  return {
    title: t('statistics:title', { campaign }),
    subtitle: t('statistics:subtitle', values),
    facts: [
      ...FACTS.map((fact) => ({ label: t(`statistics:facts.${fact}`), value: stated[fact] })),
      ...(before === null ? [] : [{ label: t('statistics:facts.before'), value: before.wave }]),
    ],
    caution: t('statistics:caution', values),
    readingTitle: t('statistics:reading.title'),
    rules: [
      ...RULES.map((rule) => ({
        label: t(`statistics:reading.${rule}.title`, limits),
        value: t(`statistics:reading.${rule}.text`, limits),
      })),
      ...(weights === null ? [] : weightRules(translator, weights)),
    ],
    source: t('statistics:source', values),
  };
}
