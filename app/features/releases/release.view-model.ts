import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { DrawnDashboard } from '#app/components/statistics/dashboard.tsx';
import { toIsoDay } from '#app/platform/clock.ts';
import {
  pictureFilePath,
  picturePath,
  publicationPath,
  releaseFilePath,
  releasePath,
  releasesPath,
  reportPath,
} from './paths.ts';
import type { OpenedRelease } from './read-releases.server.ts';
import { PICTURE_FORMATS, RELEASE_FORMATS, RELEASE_PAPER_FORMATS } from './release-format.ts';

/** What was just done, as the page says it. */
export type ReleaseState = 'accepted' | null;
export const readReleaseState = (shown: string | null): ReleaseState => (shown === 'accepted' ? shown : null);

interface ReleaseSource extends OpenedRelease {
  readonly access: OrganisationAccess;
  readonly state: ReleaseState;
  /** What it tells. */
  readonly dashboard: DrawnDashboard;
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

/** What a release is taken along as, by what it is for. */
function toFiles({ t }: Translator, page: string) {
  const [pdf, pptx] = RELEASE_PAPER_FORMATS;
  const file = (group: string, format: string) => ({
    ...{ href: releaseFilePath(page, format), isFile: true },
    text: t(`releases:release.files.groups.${group}.${format}`),
  });
  const report = {
    ...{ href: reportPath(page), isFile: false },
    text: t('releases:release.files.groups.reading.report'),
  };
  const groups = {
    reading: [file('reading', pdf), report],
    showing: [file('showing', pptx)],
    computing: RELEASE_FORMATS.map((format) => file('computing', format)),
  };
  return {
    title: t('releases:release.files.title'),
    groups: Object.entries(groups).map(([id, list]) => ({
      ...{ id, title: t(`releases:release.files.groups.${id}.title`), list },
    })),
    pictures: t('releases:release.files.pictures'),
  };
}

/** What each picture is taken along as, by the id of its figure. */
function toPictureLinks({ t }: Translator, page: string, { parts }: DrawnDashboard) {
  const drawn = parts.flatMap(({ figures }) => figures).filter(({ plot }) => plot !== null);
  return Object.fromEntries(
    drawn.map(({ id, title }) => [
      id,
      [
        ...PICTURE_FORMATS.map((format) => ({
          ...{ href: pictureFilePath(page, id, format), isFile: true },
          ...{ text: t(`releases:picture.${format}`), about: title },
        })),
        {
          ...{ href: picturePath(page, id), isFile: false },
          ...{ text: t('releases:picture.website'), about: title },
        },
      ],
    ]),
  );
}

/** One release: what it tells, what it is good for, and whether it is let out. */
export function toReleaseView(translator: Translator, source: ReleaseSource) {
  const { t, format, locale } = translator;
  const { campaign, stored, dashboard } = source;
  const place = { organisation: campaign.organisation, campaign: campaign.id };
  const date = format.date(stored.asOf);
  const title = t('releases:list.release', { number: stored.number, date });
  const page = releasePath(locale, place, stored.id);
  return {
    documentTitle: pageTitle(translator, title),
    title,
    campaign: t('releases:release.of', { campaign: campaign.name, wave: stored.release.wave }),
    acceptance: toAcceptance(translator, source),
    dashboard,
    pictureLinks: toPictureLinks(translator, page, dashboard),
    files: toFiles(translator, page),
    publication:
      stored.acceptedAt !== null && may(source.access, 'publish-releases')
        ? { href: publicationPath(locale, place, stored.id), text: t('open-data:title') }
        : null,
    back: { href: releasesPath(locale, place), text: t('releases:release.back') },
  };
}
export type ReleaseView = ReturnType<typeof toReleaseView>;
