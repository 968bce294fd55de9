import { canBeOpen, LICENCE_TERMS, LICENCES, OPEN_FLOOR } from '#app/domain/statistics/open-data.ts';
import type { Licence } from '#app/domain/statistics/open-data.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import type { OwnPublication } from './open-release.server.ts';
import { openReleasePath, releasePath } from './paths.ts';

export const LICENCE_FIELD = 'licence';

/** The licence that was chosen, or null where that is none of ours. */
export const readLicence = (chosen: unknown): Licence | null =>
  LICENCES.find((licence) => licence === chosen) ?? null;

interface PublicationSource extends OwnPublication {
  /** The origin people see. */
  readonly origin: string;
  /** A form that comes back without a licence. */
  readonly isIncomplete: boolean;
}

const toChoices = ({ t }: Translator) =>
  LICENCES.map((licence) => ({
    value: licence,
    label: t(`open-data:licences.${licence}.name`),
    hint: t(`open-data:licences.${licence}.hint`),
  }));

function toForm(translator: Translator, { stored, publication, isIncomplete }: PublicationSource) {
  const { t } = translator;
  if (!canBeOpen(stored.release)) return null;
  const isOpen = publication !== null && publication.withdrawnAt === null;
  if (isOpen) {
    return {
      kind: 'withdraw' as const,
      text: t('open-data:withdraw.text'),
      submit: t('open-data:withdraw.submit'),
    };
  }
  return {
    kind: 'publish' as const,
    points: ['everybody', 'floor', 'copies'].map((id) => ({ id, text: t(`open-data:publish.points.${id}`) })),
    licence: {
      ...{ name: LICENCE_FIELD, legend: t('open-data:publish.licence'), choices: toChoices(translator) },
      error: isIncomplete ? t('open-data:publish.licenceMissing') : null,
    },
    submit: t('open-data:publish.submit'),
  };
}

/** What is said of how it stands, with the address where it can be read. */
function toStanding({ t, format, locale }: Translator, { stored, publication, origin }: PublicationSource) {
  if (!canBeOpen(stored.release)) {
    const floors = { floor: stored.release.floor, open: OPEN_FLOOR };
    return { text: t('open-data:standing.floorTooLow', floors), address: null };
  }
  if (publication === null) return { text: t('open-data:standing.closed'), address: null };
  const { licence, publishedAt, withdrawnAt } = publication;
  if (withdrawnAt !== null) {
    return {
      text: t('open-data:standing.withdrawn', { date: format.date(toIsoDay(withdrawnAt)) }),
      address: null,
    };
  }
  const words = { date: format.date(toIsoDay(publishedAt)), licence: LICENCE_TERMS[licence].name };
  const path = openReleasePath(locale, stored.id);
  return { text: t('open-data:standing.open', words), address: { href: path, text: `${origin}${path}` } };
}

/** The page on which an owner opens a release to everybody, or closes it. */
export function toPublicationView(translator: Translator, source: PublicationSource) {
  const { t, format, locale } = translator;
  const { campaign, stored, isIncomplete } = source;
  const place = { organisation: campaign.organisation, campaign: campaign.id };
  const title = t('open-data:title');
  const missing = t('open-data:publish.licenceMissing');
  return {
    documentTitle: pageTitle(translator, title, isIncomplete),
    title,
    about: t('open-data:about', {
      ...{ campaign: campaign.name, wave: stored.release.wave, number: stored.number },
      date: format.date(stored.asOf),
    }),
    errorTitle: t('common:form.errorTitle'),
    errors: isIncomplete ? [{ field: LICENCE_FIELD, text: missing }] : [],
    standing: toStanding(translator, source),
    form: toForm(translator, source),
    back: { href: releasePath(locale, place, stored.id), text: t('open-data:back') },
  };
}
export type PublicationView = ReturnType<typeof toPublicationView>;
