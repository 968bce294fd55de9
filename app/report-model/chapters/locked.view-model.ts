import type { LockedResult, Unlock } from '#app/domain/roadmap/roadmap-result.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { apart } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { findProviderCard } from './provider-card.ts';
import type { ReportInput } from '../report-input.ts';
import type { LockedModel } from '../report-model.ts';
import { itemTitle, levelText, measureTitle } from '../wording.ts';

export function toLocked({ result, progress, translator }: ReportInput): LockedModel {
  const { t } = translator;
  const { locked } = result.roadmap;
  const leadNone = progress === null ? 'report:locked.leadNone' : 'report:locked.leadNoneAfterReports';
  return {
    title: t('report:locked.title'),
    lead: t(locked.length === 0 ? leadNone : 'report:locked.lead'),
    entries: locked.map((entry) => {
      const missing = toMissing(entry, translator);
      return {
        title: measureTitle(translator, entry.measure),
        missing,
        missingLine: apart(translator, missing),
        unlock: entry.unlock.map((unlock) => toUnlock(unlock, translator)),
      };
    }),
    labels: { missing: t('report:locked.missing'), unlock: t('report:locked.unlock') },
  };
}

function toMissing({ missing }: LockedResult, translator: Translator): string[] {
  const { t, format } = translator;
  const items = ITEMS.flatMap((item) => {
    const level = missing.items[item];
    if (level === undefined) return [];
    return [
      t('report:locked.item', {
        title: itemTitle(translator, item),
        level,
        text: levelText(translator, item, level),
      }),
    ];
  });
  return [
    ...items,
    ...(missing.costEur > 0 ? [t('report:locked.cost', { cost: format.euro(missing.costEur) })] : []),
    ...(missing.staffDays > 0 ? [t('report:locked.days', { days: missing.staffDays })] : []),
    ...(missing.quarters > 0 ? [t('report:locked.quarters', { quarters: missing.quarters })] : []),
    ...missing.reasons
      .filter((reason) => reason === 'not-applicable' || reason === 'earlier-goals-first')
      .map((reason) => t(`report:locked.reasons.${reason}`)),
  ];
}

function toUnlock(unlock: Unlock, translator: Translator): string {
  const { t, format } = translator;
  if (unlock.kind === 'money' && unlock.amount !== null)
    return t('report:locked.byMoney', { amount: format.euro(unlock.amount) });
  if (unlock.kind === 'days' && unlock.amount !== null)
    return t('report:locked.byDays', { days: unlock.amount });
  if (unlock.kind === 'funding' && unlock.route !== null) {
    const name = findProviderCard(unlock.route, translator)?.name ?? unlock.route;
    return unlock.share === null
      ? t('report:locked.byFunding', { name })
      : t('report:locked.byFundingShare', { name, share: format.percent(unlock.share) });
  }
  return t(`report:locked.by.${unlock.kind}`);
}
