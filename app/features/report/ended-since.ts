import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { isClosed, isExpired } from '#app/domain/providers/provider.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/**
 * What a stored ledger still names as a route although it has ended by today: the result keeps its day, its reader must
 * not run after it. Null where there is nothing.
 */
export function toEndedNotice(
  { providers }: EvaluationResult,
  today: IsoDate,
  { t, format }: Translator,
): string | null {
  const names = providers
    .filter(({ verdict }) => verdict !== 'not-for-you')
    .flatMap(({ id }) => findProvider(id) ?? [])
    .filter((provider) => isExpired(provider, today) || isClosed(provider, today))
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return t('report:ledger.endedSince', { date: format.date(today), names: format.list(names) });
}
