import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { groupShortCode } from '#app/domain/campaign/short-code.ts';
import { stateOf } from '#app/domain/campaign/waves.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { toParticipation } from './participation.view-model.ts';
import { campaignPath, newCampaignPath } from './paths.ts';

interface CampaignsSource {
  readonly access: OrganisationAccess;
  readonly campaigns: readonly StoredCampaign[];
  readonly today: IsoDate;
  /** The page of the organisation. */
  readonly organisation: string;
}

/** The campaigns of a chamber, each with its state and what is told of it now. */
export function toCampaignsView(translator: Translator, source: CampaignsSource) {
  const { t, format } = translator;
  const { access, campaigns, today, organisation } = source;
  const title = t('campaign:list.title');
  return {
    ...{ documentTitle: pageTitle(translator, title), title, intro: t('campaign:list.intro') },
    none: campaigns.length === 0 ? t('campaign:list.none') : null,
    campaigns: campaigns.map((campaign) => {
      const { id, name, shortCode, waves } = campaign;
      const wave = waves.findLast(({ firstDay }) => firstDay <= today) ?? waves[0];
      return {
        ...{ id, name, href: campaignPath(organisation, id) },
        state: t(`campaign:states.${stateOf(campaign, today)}`),
        days: wave && t('campaign:days', { from: format.date(wave.firstDay), to: format.date(wave.lastDay) }),
        code: t('campaign:list.code', { code: groupShortCode(shortCode) }),
        participation: wave && toParticipation(translator, campaign, wave),
      };
    }),
    make: may(access, 'change-campaigns')
      ? { href: newCampaignPath(organisation), text: t('campaign:list.make') }
      : null,
    back: { href: organisation, text: t('campaign:list.back') },
  };
}
export type CampaignsView = ReturnType<typeof toCampaignsView>;
