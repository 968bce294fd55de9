import type { Need, ProviderResult, Verdict } from '#app/domain/providers/provider-result.ts';
import { enumerated, labelled, listed, noted, sentence, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ProviderCard } from './provider-card.ts';
import { findProviderCard } from './provider-card.ts';
import type { ReportInput } from '../report-input.ts';
import type { LedgerEntry, LedgerGroup, LedgerModel, TableModel } from '../report-model.ts';

interface Listed {
  readonly result: ProviderResult;
  readonly card: ProviderCard;
}

/** For firms of another country or Land alone; always listed entries are said in full all the same. */
const isElsewhere = ({ result }: Listed): boolean =>
  !result.alwaysListed &&
  (result.reasons.includes('not-your-country') || result.reasons.includes('not-your-region'));

export function toLedger(input: ReportInput): LedgerModel {
  const { result, translator } = input;
  const { t } = translator;
  const listed = result.providers.flatMap((entry): Listed[] => {
    const card = findProviderCard(entry.id, translator);
    return card === null ? [] : [{ result: entry, card }];
  });
  const elsewhere = listed.filter(isElsewhere);
  const entries = listed.filter((each) => !isElsewhere(each)).map((each) => toEntry(each, input));
  const rest = entries.filter((entry) => !entry.alwaysListed);
  const alternatives = rest.filter(({ verdict }) => verdict === 'alternative');
  const others = rest.filter(({ verdict }) => verdict === 'not-for-you');
  return {
    ...toFrame(input),
    first: toFirst(entries, translator),
    groups: toGroups(entries, translator),
    alternatives: toGroup('alternative', alternatives, translator),
    others: named(
      { title: t('report:ledger.othersTitle'), hint: t('report:ledger.othersHint') },
      others,
      translator,
    ),
    elsewhere: {
      titleAndCount: counted(t('report:ledger.elsewhereTitle'), elsewhere, translator),
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
function toFrame({ result, translator }: ReportInput) {
  const { t } = translator;
  return {
    title: t('report:ledger.title'),
    lead: t('report:ledger.lead'),
    neutrality: t('method:notRecommendation'),
    gpu: result.gpuNeeded ? null : t('report:ledger.noGpu'),
    needsTitle: t(result.needs.length === 0 ? 'report:ledger.needsNone' : 'report:ledger.needsTitle'),
    needs: result.needs.map((need, index) => toNeed(need, { result, translator, index })),
    head: {
      name: t('report:ledger.head.name'),
      verdict: t('report:ledger.head.verdict'),
      why: t('report:ledger.head.why'),
      price: t('report:ledger.head.price'),
      exposure: t('report:ledger.head.exposure'),
      checked: t('report:ledger.head.checked'),
    },
    labels: { always: t('report:ledger.always') },
    priceNote: t('report:ledger.priceNote'),
  };
}

function toFirst(entries: readonly LedgerEntry[], { t, format }: Translator): string | null {
  const names = entries.filter(({ verdict }) => verdict === 'recommended').map(({ name }) => name);
  return names.length === 0 ? null : t('report:ledger.first', { names: format.list(names) });
}

function toGroups(entries: readonly LedgerEntry[], translator: Translator): LedgerGroup[] {
  const { t } = translator;
  const recommended = entries.filter(({ verdict }) => verdict === 'recommended');
  return [
    toGroup('recommended', recommended, translator),
    named(
      { title: t('report:ledger.alwaysTitle'), hint: t('report:ledger.alwaysHint') },
      entries.filter((entry) => entry.alwaysListed && entry.verdict !== 'recommended'),
      translator,
    ),
  ].filter((group) => group.entries.length > 0);
}

function toGroup(verdict: Verdict, entries: readonly LedgerEntry[], translator: Translator): LedgerGroup {
  const { t } = translator;
  const title = t(`providers:verdicts.${verdict}.title`);
  return named({ title, hint: t(`providers:verdicts.${verdict}.hint`) }, entries, translator);
}

function named(
  words: Pick<LedgerGroup, 'title' | 'hint'>,
  entries: readonly LedgerEntry[],
  translator: Translator,
): LedgerGroup {
  const { title } = words;
  return {
    ...words,
    leadIn: sentence(translator, title),
    titleAndCount: counted(title, entries, translator),
    entries,
  };
}

const counted = (title: string, entries: readonly unknown[], translator: Translator): string =>
  noted(translator, title, String(entries.length));

const needTitle = (need: Need, translator: Translator): string =>
  translator.t(`providers:needs.${need}.title`);

interface NeedPlace extends Pick<ReportInput, 'result' | 'translator'> {
  readonly index: number;
}

function toNeed(need: Need, { result, translator, index }: NeedPlace): LedgerModel['needs'][number] {
  const { t } = translator;
  const gap = result.gaps.find((entry) => entry.need === need);
  return {
    number: String(index + 1),
    title: needTitle(need, translator),
    leadIn: sentence(translator, needTitle(need, translator)),
    text: t(`providers:needs.${need}.text`),
    gap: gap === undefined ? null : t(`providers:gaps.${gap.reason}`, { found: gap.found }),
  };
}

/** What needs and facts say already is no reason of its own, unless it is the only one. */
const SAID_BESIDE: readonly string[] = ['meets-need', 'low-exposure', 'public-price', 'free-of-charge'];

function spokenReasons({ reasons, needs }: ProviderResult): readonly string[] {
  const others = reasons.filter((reason) => !SAID_BESIDE.includes(reason));
  return needs.length === 0 || others.length === 0
    ? reasons.filter((reason) => reason !== 'meets-need' || needs.length === 0)
    : others;
}

/** Words for a narrow column, where the register's own are long. */
function shortReason(reason: string, { t, has }: Translator): string {
  const short = `report:ledger.shortReasons.${reason}`;
  return t(has(short) ? short : `providers:reasons.${reason}`);
}

function toEntry({ result: entry, card }: Listed, { result, translator }: ReportInput): LedgerEntry {
  const { t, format } = translator;
  const numbers = result.needs.flatMap((need, index) =>
    entry.needs.includes(need) ? [String(index + 1)] : [],
  );
  // The first thing to know of what can be had for a while only.
  const ends = card.ends === null || entry.verdict === 'not-for-you' ? [] : [card.ends];
  return {
    id: entry.id,
    name: card.name,
    kind: card.kind,
    kindAndHome: sentences(sentence(translator, card.kind), card.home),
    summary: card.summary,
    verdict: entry.verdict,
    verdictText: t(`providers:verdicts.${entry.verdict}.title`),
    needs: toNeedsText(entry, translator),
    reasons: sentences(...ends, ...spokenReasons(entry).map((reason) => t(`providers:reasons.${reason}`))),
    reasonsShort: sentences(
      ...ends,
      ...spokenReasons(entry).map((reason) => shortReason(reason, translator)),
      numbers.length === 0 ? '' : t('report:ledger.needNumbers', { numbers: format.list(numbers) }),
    ),
    price: listed(translator, [card.price, ...(card.entryPrice === null ? [] : [card.entryPrice])]),
    exposure: card.exposure,
    checked:
      result.asOf > card.checkAgain ? t('report:ledger.stale', { date: card.checkedOn }) : card.checkedOn,
    alwaysListed: entry.alwaysListed,
    url: card.url,
  };
}

function toNeedsText({ needs }: ProviderResult, translator: Translator): string {
  if (needs.length === 0) return '';
  const titles = needs.map((need) => needTitle(need, translator));
  return labelled(translator, translator.t('report:ledger.meets'), enumerated(translator, titles));
}

function toPlaces(elsewhere: readonly Listed[], translator: Translator): TableModel {
  const { t, format } = translator;
  return {
    caption: t('report:ledger.elsewhereTitle'),
    head: [
      t('report:ledger.head.name'),
      t('report:ledger.elsewhereHead.kind'),
      t('report:ledger.elsewhereHead.places'),
    ],
    rows: elsewhere.map(({ card }) => [card.name, card.kind, format.list(card.places)]),
    numeric: [],
  };
}
