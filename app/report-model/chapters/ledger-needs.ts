import { isPriceComparable } from '#app/domain/providers/order.ts';
import { OFFERS_BY_NEED } from '#app/domain/providers/needs.ts';
import type { Need, NeedResult } from '#app/domain/providers/provider-result.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { monthDates } from '#app/domain/roadmap/months.ts';
import { sentence, sentences } from '#app/i18n/punctuation.ts';
import type { LedgerInput } from './ledger-entry.ts';
import { BY_LOT, toLedgerEntry } from './ledger-entry.ts';
import type { LedgerEntry, LedgerNeed } from './ledger-model.ts';
import { needsOfFirstMonths } from './needs-of-steps.ts';

const FIRST_MONTHS = 6;
/** Needs met by people and money, whose prices nobody compares by a basket. */
const WITHOUT_BASKET: readonly Need[] = ['advice', 'learning', 'money', 'exit'];

/** Where no step is planned, who thinks it through with the firm comes before what there is to buy. */
const WITHOUT_PLAN: readonly Need[] = ['advice', 'learning'];

/** The needs of the plan's first six months first, by when they come up; the others in table order. */
export function toLedgerNeeds(input: LedgerInput): LedgerNeed[] {
  const { needs, roadmap } = input.result;
  const early = needsOfFirstMonths(roadmap.steps, FIRST_MONTHS);
  const first = roadmap.steps.length === 0 ? WITHOUT_PLAN : early;
  const place = ({ id }: NeedResult): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return needs
    .toSorted((a, b) => place(a) - place(b))
    .map((need, index) => toNeed(need, input, { isSoon: early.includes(need.id), isOpen: index === 0 }));
}

interface Place {
  readonly isSoon: boolean;
  readonly isOpen: boolean;
}

function toNeed(
  { id, fit, shortlist }: NeedResult,
  input: LedgerInput,
  { isSoon, isOpen }: Place,
): LedgerNeed {
  const { result, translator } = input;
  const { t } = translator;
  const title = t(`providers:needs.${id}.title`);
  const gap = result.gaps.find(({ need }) => need === id);
  const entries = shortlist.flatMap(({ provider, reasons }) => {
    const line = result.providers.find((entry) => entry.id === provider);
    return line === undefined ? [] : (toLedgerEntry({ ...line, reasons }, input, id) ?? []);
  });
  return {
    id,
    title,
    leadIn: sentence(translator, title),
    text: t(`providers:needs.${id}.text`),
    fits: t('report:ledger.fits', { fit }),
    byLot: toByLot(shortlist, translator),
    notComparable: fit > 1 && !canCompare(id, result.asOf) ? t('report:ledger.notComparable') : null,
    gap: gap === undefined ? null : t(`providers:gaps.${gap.reason}`, { found: gap.found }),
    soon: isSoon ? sentences(t('report:ledger.soon'), ...toEarlyEnds(entries, input)) : null,
    isOpen,
    entries,
  };
}

/** That some or all stand here by lot, as others are equal to them; null where the rules alone put them there. */
function toByLot(shortlist: NeedResult['shortlist'], { t }: LedgerInput['translator']): string | null {
  const drawn = shortlist.filter(({ reasons }) => reasons.includes(BY_LOT)).length;
  if (drawn === 0) return null;
  return t(`report:ledger.byLot.${drawn === shortlist.length ? 'all' : 'some'}`, { drawn });
}

/** Who is there for a part of these months only, and until when. */
function toEarlyEnds(entries: readonly LedgerEntry[], { result, translator }: LedgerInput): string[] {
  const { to } = monthDates(result.asOf, FIRST_MONTHS);
  return entries.flatMap(({ name, lastDay }) =>
    lastDay !== null && lastDay < to
      ? [translator.t('report:ledger.endsBefore', { name, date: translator.format.date(lastDay) })]
      : [],
  );
}

const canCompare = (need: Need, asOf: string): boolean =>
  WITHOUT_BASKET.includes(need) ||
  OFFERS_BY_NEED[need].every((offer) => isPriceComparable(PROVIDERS, offer, asOf));
