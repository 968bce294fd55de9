import type { Translator } from '#app/i18n/translator.server.ts';
import type { CheckIn } from '#app/persistence/check-in-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import type { Accompanying } from './accompany.server.ts';
import { checkInText } from './check-ins.view-model.ts';

interface AccompanyingSource {
  readonly accompanying: Accompanying;
  /** The links by which steps are reported on today. */
  readonly checkIns: readonly CheckIn[];
  /** Where the links are made by which steps are reported on; null before there is a plan. */
  readonly checkInsHref: string | null;
  readonly state: 'begun' | 'ended' | null;
}

export const readAccompanyingState = (shown: string | null): AccompanyingSource['state'] =>
  shown === 'accompaniment-begun' ? 'begun' : shown === 'accompaniment-ended' ? 'ended' : null;

/** Who follows the plan, and who could be let: for the holder of the code. Null before there is a plan, with nobody. */
export function toAccompanyingView(translator: Translator, source: AccompanyingSource) {
  const { t, format } = translator;
  const { advisers, listing } = source.accompanying;
  if (source.checkInsHref === null) return null;
  const isIn = (client: string) => advisers.some((each) => each.client === client);
  return {
    title: t('progress:own.title'),
    text: t('progress:own.text'),
    state: source.state && t(`progress:own.${source.state}`),
    none: advisers.length === 0 ? t('progress:own.none') : null,
    advisers: advisers.map(({ id, adviser, organisation, since }) => ({
      id,
      text: t('progress:own.adviser', {
        adviser: adviser.name,
        organisation: organisation.name,
        date: format.date(toIsoDay(since)),
      }),
    })),
    end: t('progress:own.end'),
    others: listing
      .filter(({ client, adviser }) => adviser !== null && !isIn(client))
      .map(({ client, organisation }) => ({
        client,
        text: t('progress:own.allow', { organisation: organisation.name }),
      })),
    checkInsTitle: t('progress:own.checkInsTitle'),
    checkInsText: t('progress:own.checkInsText', { count: source.checkIns.length }),
    checkIns: source.checkIns.map((link) => ({ id: link.id, text: checkInText(translator, link) })),
    way: { href: source.checkInsHref, text: t('progress:own.checkIns') },
  };
}
export type AccompanyingView = NonNullable<ReturnType<typeof toAccompanyingView>>;
