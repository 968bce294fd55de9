import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Dashboard } from '#app/report-model/statistics/dashboard-model.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { releaseFilePath, releasePath, releasesPath } from './paths.ts';
import type { OpenedRelease } from './read-releases.server.ts';
import { RELEASE_FORMATS } from './release-format.ts';

/** What was just done, as the page says it. */
export type ReleaseState = 'accepted' | null;
export const readReleaseState = (shown: string | null): ReleaseState => (shown === 'accepted' ? shown : null);

interface ReleaseSource extends OpenedRelease {
  readonly access: OrganisationAccess;
  readonly state: ReleaseState;
  /** What it tells. */
  readonly dashboard: Dashboard;
}

function toAcceptance({ t, format }: Translator, { access, stored, state }: ReleaseSource) {
  const { acceptedAt, acceptedBy } = stored;
  if (acceptedAt !== null) {
    const who = { date: format.date(toIsoDay(acceptedAt)), name: acceptedBy ?? t('releases:somebody') };
    return { said: t('releases:list.accepted', who), isNew: state === 'accepted', form: null };
  }
  const form = may(access, 'accept-releases')
    ? { text: t('releases:accept.text'), submit: t('releases:accept.submit') }
    : null;
  return { said: t(form ? 'releases:accept.open' : 'releases:accept.ownersOnly'), isNew: false, form };
}

/** One release: what it tells, what it is good for, and whether it is let out. */
export function toReleaseView(translator: Translator, source: ReleaseSource) {
  const { t, format, locale } = translator;
  const { campaign, stored, dashboard } = source;
  const place = { organisation: campaign.organisation, campaign: campaign.id };
  const date = format.date(stored.asOf);
  const title = t('releases:list.release', { number: stored.number, date });
  return {
    documentTitle: pageTitle(translator, title),
    title,
    campaign: t('releases:release.of', { campaign: campaign.name, wave: stored.release.wave }),
    acceptance: toAcceptance(translator, source),
    dashboard,
    files: {
      title: t('releases:release.files.title'),
      list: RELEASE_FORMATS.map((format) => ({
        href: releaseFilePath(releasePath(locale, place, stored.id), format),
        text: t(`releases:release.files.${format}`),
      })),
    },
    back: { href: releasesPath(locale, place), text: t('releases:release.back') },
  };
}
export type ReleaseView = ReturnType<typeof toReleaseView>;
