import type { Translator } from '#app/i18n/translator.server.ts';
import type { Workshop } from '#app/persistence/workshop-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { workshopPath } from './paths.ts';

export type ClientWorkshopsView = ReturnType<typeof toClientWorkshops>;

/** The workshops with a client, and what one is. */
export function toClientWorkshops({ t, format, locale }: Translator, workshops: readonly Workshop[]) {
  return {
    title: t('workshop:client.title'),
    text: t('workshop:client.text'),
    list: workshops.map(({ id, createdAt, ties }) => ({
      id,
      href: workshopPath(locale, id),
      text: t('workshop:client.item', {
        date: format.date(toIsoDay(createdAt)),
        state: t(`workshop:states.${ties.state}`),
      }),
    })),
  };
}
