import type { Need, ProviderResult } from '#app/domain/providers/provider-result.ts';
import { apart, listed, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { LedgerEntry } from './ledger-model.ts';
import { findProviderCard } from './provider-card.ts';

/** What the ledger is told from. */
export interface LedgerInput {
  readonly result: Pick<EvaluationResult, 'asOf' | 'needs' | 'gaps' | 'gpuNeeded' | 'providers' | 'roadmap'>;
  readonly translator: Translator;
}

/** What the other columns say already is no reason of its own, unless it is the only one. */
const SAID_BESIDE: readonly string[] = [
  'meets-need',
  'low-exposure',
  'european-control',
  'public-price',
  'free-of-charge',
];

/** Said once of the need: between whom the lot decided is no reason to call one rather than another. */
export const BY_LOT = 'drawn-by-lot';

function spokenReasons({ reasons }: ProviderResult): readonly string[] {
  const told = reasons.filter((reason) => reason !== BY_LOT);
  if (told.length === 0) return ['meets-need'];
  const others = told.filter((reason) => !SAID_BESIDE.includes(reason));
  return others.length === 0 ? told : others;
}

/** Words for a narrow column, where the register's own are long. */
function shortReason(reason: string, { t, has }: Translator): string {
  const short = `report:ledger.shortReasons.${reason}`;
  return t(has(short) ? short : `providers:reasons.${reason}`);
}

/** A line of the ledger as a way to meet the need, or in general; null where the register does not know it. */
export function toLedgerEntry(
  line: ProviderResult,
  { result, translator }: LedgerInput,
  need: Need | null = null,
): LedgerEntry | null {
  const { t } = translator;
  const card = findProviderCard(line.id, translator, need);
  if (card === null) return null;
  // The first thing to know of what can be had for a while only.
  const isForFirm = line.verdict !== 'not-for-you';
  const ends = isForFirm && card.ends !== null ? [card.ends] : [];
  const reasons = spokenReasons(line);
  return {
    id: line.id,
    name: card.name,
    kind: card.kind,
    kindAndHome: apart(translator, [card.kind, card.home]),
    summary: card.summary,
    verdict: line.verdict,
    verdictText: t(`providers:verdicts.${line.verdict}.title`),
    reasons: sentences(...ends, ...reasons.map((reason) => t(`providers:reasons.${reason}`))),
    reasonsShort: sentences(...ends, ...reasons.map((reason) => shortReason(reason, translator))),
    price: listed(translator, [card.price, ...(card.entryPrice === null ? [] : [card.entryPrice])]),
    exposure: card.exposure,
    checked:
      result.asOf > card.checkAgain ? t('report:ledger.stale', { date: card.checkedOn }) : card.checkedOn,
    lastDay: isForFirm ? card.lastDay : null,
    call: card.call,
    firstCall: card.firstCall,
    url: card.url,
  };
}
