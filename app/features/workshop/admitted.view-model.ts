import type { Translator } from '#app/i18n/translator.server.ts';
import { isLocking } from '#app/domain/workshop/workshop-moves.ts';
import type { AdmittedAdviser } from '#app/persistence/workshop-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';

interface AdmittedSource {
  readonly advisers: readonly AdmittedAdviser[];
  readonly reviewHref: string;
  readonly isDone: boolean;
}

export type AdmittedView = NonNullable<ReturnType<typeof toAdmittedView>>;

/** Who else reads and answers, as the holder of the code is told; null where that is nobody and nothing was changed. */
export function toAdmittedView({ t, format }: Translator, { advisers, reviewHref, isDone }: AdmittedSource) {
  if (advisers.length === 0 && !isDone) return null;
  return {
    title: t('workshop:admitted.title'),
    done: isDone ? t('workshop:admitted.done') : null,
    advisers: advisers.map(({ id, adviser, organisation, state, since }) => ({
      id,
      text: t('workshop:admitted.text', {
        adviser,
        organisation: organisation.name,
        date: format.date(toIsoDay(since)),
      }),
      cutOff: t('workshop:admitted.cutOff'),
      submitted: isLocking(state)
        ? {
            text: t('workshop:admitted.submitted', { adviser }),
            requestChanges: t('workshop:admitted.requestChanges'),
            review: { href: reviewHref, text: t('workshop:admitted.review') },
          }
        : null,
    })),
  };
}
