import { LICENCE_TERMS } from '#app/domain/statistics/open-data.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { DrawnDashboard } from '#app/components/statistics/dashboard.tsx';
import { toIsoDay } from '#app/platform/clock.ts';
import { OPEN_FORMATS } from './open-formats.ts';
import type { FoundRelease } from './open-release.server.ts';
import { openReleasePath, releaseFilePath } from './paths.ts';

/** A release for everybody: what it tells, who stands behind it, and how it may be used. */
export function toOpenReleaseView(translator: Translator, found: FoundRelease, dashboard: DrawnDashboard) {
  const { t, format, locale } = translator;
  const { campaign, stored, publication } = found;
  const { licence, publishedAt } = publication;
  const title = t('statistics:title', { campaign: campaign.name });
  const path = openReleasePath(locale, stored.id);
  const { name, url } = LICENCE_TERMS[licence];
  const chamber = campaign.organisationName;
  return {
    documentTitle: pageTitle(translator, title),
    title,
    lead: t('open-data:page.lead', {
      ...{ chamber, wave: stored.release.wave, number: stored.number },
      date: format.date(stored.asOf),
    }),
    use: {
      title: t('open-data:page.use'),
      licence: { href: url, text: t('open-data:page.licence', { licence: name }) },
      naming: t('open-data:page.naming', { chamber, title, date: format.date(toIsoDay(publishedAt)) }),
      files: OPEN_FORMATS.map((ending) => ({
        href: releaseFilePath(path, ending),
        text: t(`open-data:files.${ending}`),
      })),
    },
    dashboard,
  };
}
export type OpenReleaseView = ReturnType<typeof toOpenReleaseView>;

/** What stands in the place of a release that was withdrawn: the address stays, and says so. */
export function toWithdrawnView(translator: Translator, { campaign, publication }: FoundRelease) {
  const { t, format } = translator;
  const title = t('open-data:withdrawn.title');
  const date = publication.withdrawnAt === null ? '' : format.date(toIsoDay(publication.withdrawnAt));
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t('open-data:withdrawn.text', { chamber: campaign.organisationName, date }),
    home: { href: `/${translator.locale}`, text: t('open-data:withdrawn.home') },
  };
}
export type WithdrawnView = ReturnType<typeof toWithdrawnView>;
