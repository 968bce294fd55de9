import { ELSEWHERE } from '#app/domain/statistics/districts.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Campaign } from '#app/domain/campaign/campaign.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import type { StoredRelease } from '#app/persistence/release-repository.ts';

/** A release and what its campaign called things. */
export interface NamedRelease {
  readonly campaign: Pick<Campaign, 'name' | 'districts'>;
  readonly stored: StoredRelease;
}

const districtNames = (
  { t }: Translator,
  { districts }: NamedRelease['campaign'],
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(districts.map(({ id, name }) => [id, name])),
  [ELSEWHERE]: t('releases:elsewhere'),
});

/** A release with the words of its campaign, as they are today. */
export const toWorded = (translator: Translator, { campaign, stored }: NamedRelease): WordedRelease => ({
  release: stored.release,
  names: { campaign: campaign.name, districts: districtNames(translator, campaign) },
  translator,
});
