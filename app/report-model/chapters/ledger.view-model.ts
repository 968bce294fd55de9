import type { ProviderResult } from '#app/domain/providers/provider-result.ts';
import { noted, sentence } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { LedgerEntry, LedgerGroup, LedgerModel } from './ledger-model.ts';
import type { TableModel } from '../table-model.ts';
import type { LedgerInput } from './ledger-entry.ts';
import { toLedgerEntry } from './ledger-entry.ts';
import { toLedgerNeeds } from './ledger-needs.ts';
import { findProviderCard } from './provider-card.ts';

/** For firms of another country or Land alone; always listed entries are said in full all the same. */
const isElsewhere = ({ alwaysListed, reasons }: ProviderResult): boolean =>
  !alwaysListed && (reasons.includes('not-your-country') || reasons.includes('not-your-region'));

/** Per need at most three, with reason and first call; then what is always listed, and the rest by verdict. */
export function toLedger(input: LedgerInput): LedgerModel {
  const { result, translator } = input;
  const { t } = translator;
  const elsewhere = result.providers.filter(isElsewhere);
  const near = result.providers.filter((line) => !isElsewhere(line) && line.verdict !== 'recommended');
  const entriesOf = (lines: readonly ProviderResult[]): LedgerEntry[] =>
    lines.flatMap((line) => toLedgerEntry(line, input) ?? []);
  const rest = near.filter(({ alwaysListed }) => !alwaysListed);
  const alternatives = entriesOf(rest.filter(({ verdict }) => verdict === 'alternative'));
  const others = entriesOf(rest.filter(({ verdict }) => verdict === 'not-for-you'));
  return {
    ...toFrame(input),
    always: toGroup(
      { title: t('report:ledger.alwaysTitle'), hint: t('report:ledger.alwaysHint') },
      entriesOf(near.filter(({ alwaysListed }) => alwaysListed)),
      translator,
    ),
    alternatives: toGroup(
      {
        title: t('providers:verdicts.alternative.title'),
        hint: t('providers:verdicts.alternative.hint'),
      },
      alternatives,
      translator,
    ),
    others: toGroup(
      { title: t('report:ledger.othersTitle'), hint: t('report:ledger.othersHint') },
      others,
      translator,
    ),
    elsewhere: {
      titleAndCount: noted(translator, t('report:ledger.elsewhereTitle'), String(elsewhere.length)),
      hint: t('report:ledger.elsewhereHint'),
      table: toPlaces(elsewhere, translator),
    },
    rest: t('report:ledger.rest', {
      alternatives: alternatives.length,
      others: others.length + elsewhere.length,
    }),
  };
}

/** What holds for the whole list. */
function toFrame(input: LedgerInput) {
  const { result, translator } = input;
  const { t } = translator;
  return {
    title: t('report:ledger.title'),
    lead: t('report:ledger.lead'),
    neutrality: t('method:notRecommendation'),
    gpu: result.gpuNeeded ? null : t('report:ledger.noGpu'),
    needsTitle: t(result.needs.length === 0 ? 'report:ledger.needsNone' : 'report:ledger.needsTitle'),
    needs: toLedgerNeeds(input),
    head: {
      name: t('report:ledger.head.name'),
      verdict: t('report:ledger.head.verdict'),
      why: t('report:ledger.head.why'),
      price: t('report:ledger.head.price'),
      exposure: t('report:ledger.head.exposure'),
      checked: t('report:ledger.head.checked'),
    },
    priceNote: t('report:ledger.priceNote'),
  };
}

function toGroup(
  words: Pick<LedgerGroup, 'title' | 'hint'>,
  entries: readonly LedgerEntry[],
  translator: Translator,
): LedgerGroup {
  const { title } = words;
  return {
    ...words,
    leadIn: sentence(translator, title),
    titleAndCount: noted(translator, title, String(entries.length)),
    entries,
  };
}

function toPlaces(elsewhere: readonly ProviderResult[], translator: Translator): TableModel {
  const { t, format } = translator;
  return {
    caption: t('report:ledger.elsewhereTitle'),
    head: [
      t('report:ledger.head.name'),
      t('report:ledger.elsewhereHead.kind'),
      t('report:ledger.elsewhereHead.places'),
    ],
    rows: elsewhere
      .flatMap(({ id }) => findProviderCard(id, translator) ?? [])
      .map(({ name, kind, places }) => [name, kind, format.list(places)]),
    numeric: [],
  };
}
