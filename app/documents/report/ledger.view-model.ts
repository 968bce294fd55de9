import type { Need, ProviderResult, Verdict } from '#app/domain/evaluation/evaluation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ProviderCard } from './provider-card.ts';
import { findProviderCard } from './provider-card.ts';
import type { ReportInput } from './report-facts.ts';
import type { LedgerEntry, LedgerModel } from './report-model.ts';

export function toLedger(input: ReportInput): LedgerModel {
  const { result, translator } = input;
  const { t } = translator;
  const entries = result.providers.flatMap((entry) => {
    const card = findProviderCard(entry.id, translator);
    return card === null ? [] : [toEntry(entry, { card, translator })];
  });
  const of = (verdict: Verdict): LedgerEntry[] => entries.filter((entry) => entry.verdict === verdict);
  const alternatives = of('alternative').filter((entry) => !entry.alwaysListed);
  const others = of('not-for-you').filter((entry) => !entry.alwaysListed);
  return {
    title: t('report:ledger.title'),
    lead: t('report:ledger.lead'),
    neutrality: t('method:notRecommendation'),
    gpu: result.gpuNeeded ? null : t('report:ledger.noGpu'),
    needsTitle: t(result.needs.length === 0 ? 'report:ledger.needsNone' : 'report:ledger.needsTitle'),
    needs: result.needs.map((need) => toNeed(need, input)),
    labels: {
      needs: t('report:ledger.meets'),
      always: t('report:ledger.always'),
      reasons: t('report:ledger.reasons'),
    },
    groups: [
      toGroup('recommended', of('recommended'), translator),
      {
        title: t('report:ledger.alwaysTitle'),
        hint: t('report:ledger.alwaysHint'),
        entries: entries.filter((entry) => entry.alwaysListed && entry.verdict !== 'recommended'),
      },
    ].filter((group) => group.entries.length > 0),
    alternatives: {
      ...toGroup('alternative', alternatives, translator),
      count: t('report:ledger.alternativesCount', { alternatives: alternatives.length }),
    },
    others: {
      title: t('report:ledger.othersTitle'),
      hint: t('report:ledger.othersHint', {
        others: others.length,
      }),
      entries: others,
    },
  };
}

function toGroup(
  verdict: Verdict,
  entries: readonly LedgerEntry[],
  translator: Translator,
): LedgerModel['groups'][number] {
  return {
    title: translator.t(`providers:verdicts.${verdict}.title`),
    hint: translator.t(`providers:verdicts.${verdict}.hint`),
    entries,
  };
}

const needTitle = (need: Need, translator: Translator): string =>
  translator.t(`providers:needs.${need}.title`);

function toNeed(need: Need, { result, translator }: ReportInput): LedgerModel['needs'][number] {
  const { t } = translator;
  const gap = result.gaps.find((entry) => entry.need === need);
  return {
    title: needTitle(need, translator),
    text: t(`providers:needs.${need}.text`),
    gap: gap === undefined ? null : t(`providers:gaps.${gap.reason}`, { found: gap.found }),
  };
}

/** What needs and facts say already is no reason of its own, unless it is the only one. */
const SAID_BESIDE: readonly string[] = ['meets-need', 'low-exposure'];

function spokenReasons({ reasons, needs }: ProviderResult): readonly string[] {
  const others = reasons.filter((reason) => !SAID_BESIDE.includes(reason));
  return needs.length === 0 || others.length === 0 ? reasons : others;
}

function toEntry(
  entry: ProviderResult,
  { card, translator }: { card: ProviderCard; translator: Translator },
): LedgerEntry {
  const { t, format } = translator;
  return {
    id: entry.id,
    name: card.name,
    kind: card.kind,
    summary: card.summary,
    verdict: entry.verdict,
    verdictText: t(`providers:verdicts.${entry.verdict}.title`),
    needs: format.list(entry.needs.map((need) => needTitle(need, translator))),
    reasons: spokenReasons(entry).map((reason) => t(`providers:reasons.${reason}`)),
    facts: [
      { label: t('report:ledger.home'), value: card.home },
      { label: t('report:ledger.price'), value: card.price },
      { label: t('report:ledger.exposure'), value: card.exposure },
    ],
    alwaysListed: entry.alwaysListed,
    checked: t('report:ledger.checkedOn', { date: card.checkedOn }),
    url: card.url,
  };
}
