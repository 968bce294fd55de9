import { announcedWave } from '#app/domain/campaign/announced-wave.ts';
import type { Campaign } from '#app/domain/campaign/campaign.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { isLocale, LOCALE_NAMES } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { CAMPAIGN_PAPERS } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { mergeColumns } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';
import { campaignPaperPath } from './paths.ts';

interface PanelSource {
  readonly campaign: Campaign;
  readonly today: IsoDate;
  /** The page of the campaign. */
  readonly path: string;
}

/** What a list of addresses needs for the letter in a language. */
function toMergeHint({ t, format }: Translator, locale: Locale): string {
  const columns = mergeColumns(translatorFor(locale));
  const [salutation = ''] = columns.slice(-1);
  return t('campaign-papers:panel.merge', { columns: format.list(columns), salutation });
}

/** What can be printed for a campaign, in each of its languages; where nobody can be invited any more, why there is nothing. */
export function toPapersPanel(translator: Translator, { campaign, today, path }: PanelSource) {
  const { t, format } = translator;
  const wave = announcedWave(campaign, today);
  const title = t('campaign-papers:panel.title');
  if (wave === null) {
    const why = campaign.closedAt === null ? 'over' : 'closed';
    return { title, texts: [t(`campaign-papers:panel.${why}`)], languages: [] };
  }
  const languages = campaign.languages.filter(isLocale).map((locale) => ({
    ...{ locale, language: LOCALE_NAMES[locale] },
    links: CAMPAIGN_PAPERS.map((kind) => ({
      href: campaignPaperPath(path, locale, kind),
      text: t(`campaign-papers:papers.${kind}`),
    })),
    merge: toMergeHint(translator, locale),
  }));
  const text = t('campaign-papers:panel.text', { date: format.date(wave.lastDay) });
  return { title, texts: [text, t('campaign-papers:panel.look')], languages };
}
export type PapersPanelView = ReturnType<typeof toPapersPanel>;
