import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toReading } from '#app/report-model/statistics/reading.view-model.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { releaseFilePath, releasesPath } from './paths.ts';
import type { OpenedRelease } from './read-releases.server.ts';
import { toReleaseTables } from './release-tables.view-model.ts';
import { toWorded } from './worded-release.ts';

/** What was just done, as the page says it. */
export type ReleaseState = 'accepted' | null;
export const readReleaseState = (shown: string | null): ReleaseState => (shown === 'accepted' ? shown : null);

interface ReleaseSource extends OpenedRelease {
  readonly access: OrganisationAccess;
  readonly state: ReleaseState;
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
  const { campaign, stored } = source;
  const { release } = stored;
  const worded = toWorded(translator, source);
  const reading = toReading(worded);
  const place = { organisation: campaign.organisation, campaign: campaign.id };
  const date = format.date(stored.asOf);
  const title = t('releases:list.release', { number: stored.number, date });
  return {
    documentTitle: pageTitle(translator, title),
    title,
    campaign: t('releases:release.of', { campaign: campaign.name, wave: release.wave }),
    firms: t('releases:list.firms', { count: stored.firms }),
    caution: reading.caution,
    reading: { title: reading.readingTitle, rules: reading.rules },
    acceptance: toAcceptance(translator, source),
    tablesTitle: t('releases:release.tables'),
    tables: toReleaseTables(worded),
    source: reading.source,
    file: { href: releaseFilePath(locale, place, stored.id), text: t('releases:release.file') },
    back: { href: releasesPath(locale, place), text: t('releases:release.back') },
  };
}
export type ReleaseView = ReturnType<typeof toReleaseView>;
