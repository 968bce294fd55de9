import type { ReturnResult, ThreeCases } from '#app/domain/roadmap/return-result.ts';
import type { ReturnCase } from '#app/domain/roadmap/returns.ts';
import { toPaybackMonths } from '#app/domain/roadmap/returns.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

type PaybackMonths = ReturnResult['paybackMonths'];

/** Beyond so many months a figure would pretend to know what nobody does. */
const MONTHS_NAMED = 120;
/** As far as the picture reaches months are counted; beyond, nobody thinks in them. */
const COUNTED_IN_MONTHS = 36;

const toYears = (months: number): number => Math.round(months / 12);

/** "5 months", "less than a month", "more than 10 years", as it follows "after". */
function monthsText(months: number, { t }: Translator): string {
  if (months === 0) return t('report:returns.atOnce');
  if (months > MONTHS_NAMED) return t('report:returns.veryLong', { years: toYears(MONTHS_NAMED) });
  if (months > COUNTED_IN_MONTHS) return t('report:returns.years', { years: toYears(months) });
  return t('report:returns.months', { months });
}

/** How long one case takes until the money is back: "5 months", "never". */
export function paybackText(months: number | null, { t }: Translator): string {
  if (months === null) return t('report:returns.never');
  if (months === 0) return t('report:returns.lasts.atOnce');
  if (months > MONTHS_NAMED) return t('report:returns.lasts.veryLong', { years: toYears(MONTHS_NAMED) });
  if (months > COUNTED_IN_MONTHS) return t('report:returns.lasts.years', { years: toYears(months) });
  return t('report:returns.lasts.months', { months });
}

/** "5 to 34 months"; the shorter time first. */
function bandText(from: number, to: number, translator: Translator): string {
  if (from === to) return monthsText(from, translator);
  if (from > 0 && to <= COUNTED_IN_MONTHS) return translator.t('report:returns.monthsBand', { from, to });
  const [low, high] = [monthsText(from, translator), monthsText(to, translator)];
  return low === high ? low : translator.t('report:units.span', { low, high });
}

/** The payback as a band in a sentence, and plainly said where it does not pay. Keys follow the benefit. */
export function returnVerdict({ low, base, high }: PaybackMonths, translator: Translator): string {
  const { t } = translator;
  if (high === null) return t('report:returns.verdict.never');
  if (base === null)
    return t(`report:returns.verdict.${high > MONTHS_NAMED ? 'highOnlyLate' : 'highOnly'}`, {
      time: monthsText(high, translator),
    });
  if (base > MONTHS_NAMED && high <= MONTHS_NAMED)
    return t('report:returns.verdict.baseLate', {
      base: monthsText(base, translator),
      high: monthsText(high, translator),
      low: low === null ? 'never' : 'late',
    });
  if (low === null) return t('report:returns.verdict.notLow', { time: bandText(high, base, translator) });
  if (low > MONTHS_NAMED && base <= MONTHS_NAMED)
    return t('report:returns.verdict.lowLate', {
      base: monthsText(base, translator),
      high: monthsText(high, translator),
      low: monthsText(low, translator),
    });
  return t('report:returns.verdict.always', { time: bandText(high, low, translator) });
}

/**
 * Where own days have no price nobody can say when the money is back. That it is not can be said: each day of their own
 * would only make it later.
 */
export function unpricedVerdict(cases: ThreeCases<ReturnCase>, translator: Translator): string {
  const { t } = translator;
  const [base, high] = [toPaybackMonths(cases.base), toPaybackMonths(cases.high)];
  if (high === null || high > MONTHS_NAMED) return returnVerdict({ low: null, base: null, high }, translator);
  return sentences(notInTheMiddle(base, translator), t('report:returns.notPriced'));
}

function notInTheMiddle(base: number | null, { t }: Translator): string {
  if (base === null) return t('report:returns.verdict.baseNever');
  return base > MONTHS_NAMED ? t('report:returns.verdict.baseTooLong', { years: toYears(MONTHS_NAMED) }) : '';
}
