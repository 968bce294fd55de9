import type { Fact } from '../table-model.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
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

export function toReading({ release, names, translator }: WordedRelease): ReadingModel {
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
    rules: RULES.map((rule) => ({
      label: t(`statistics:reading.${rule}.title`, limits),
      value: t(`statistics:reading.${rule}.text`, limits),
    })),
    source: t('statistics:source', values),
  };
}
