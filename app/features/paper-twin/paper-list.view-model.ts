import { stateOf } from '#app/domain/campaign/waves.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { paperEntryPath } from './paths.ts';

interface PaperListSource {
  readonly campaigns: readonly StoredCampaign[];
  readonly today: IsoDate;
  /** The page of a campaign. */
  readonly pathOf: (campaign: StoredCampaign['id']) => string;
  /** The page of the organisation. */
  readonly organisation: string;
}

/** The campaigns whose forms can be entered today, for who sees nothing else of them. */
export function toPaperListView(translator: Translator, source: PaperListSource) {
  const { t } = translator;
  const title = t('paper:list.title');
  const open = source.campaigns.filter((campaign) => stateOf(campaign, source.today) === 'open');
  return {
    documentTitle: pageTitle(translator, title),
    ...{ title, lead: t('paper:list.lead') },
    none: open.length === 0 ? t('paper:list.none') : null,
    campaigns: open.map(({ id, name }) => ({ href: paperEntryPath(source.pathOf(id)), text: name })),
    back: { href: source.organisation, text: t('paper:list.back') },
  };
}
export type PaperListView = ReturnType<typeof toPaperListView>;
