import { ELSEWHERE } from '#app/domain/statistics/districts.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import type { OpenedRelease } from './read-releases.server.ts';

const districtNames = (
  { t }: Translator,
  { districts }: StoredCampaign,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(districts.map(({ id, name }) => [id, name])),
  [ELSEWHERE]: t('releases:elsewhere'),
});

/** A release with the words of its campaign, as they are today. */
export const toWorded = (translator: Translator, { campaign, stored }: OpenedRelease): WordedRelease => ({
  release: stored.release,
  names: { campaign: campaign.name, districts: districtNames(translator, campaign) },
  translator,
});
