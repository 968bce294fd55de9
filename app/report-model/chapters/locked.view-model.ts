import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { findGoalMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { LockReason } from '#app/domain/roadmap/locked-measures.ts';
import type { MeasureKind } from '#app/domain/roadmap/measure.ts';
import type { LockedResult, RoadmapResult, Unlock } from '#app/domain/roadmap/roadmap-result.ts';
import { sentence, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { LockedModel } from '../report-model.ts';
import { itemTitle, levelText, measureTitle } from '../wording.ts';
import { findProviderCard } from './provider-card.ts';

export function toLocked(input: ReportInput): LockedModel {
  const { result, translator } = input;
  const { t } = translator;
  return {
    title: t('report:locked.title'),
    lead: toLead(input),
    entries: result.roadmap.locked.map((entry) => {
      const missing = toMissing(entry, translator);
      return {
        title: measureTitle(translator, entry.measure),
        missing,
        unlock: entry.unlock.map((unlock) => toUnlock(unlock, translator)),
        leadIn: sentence(translator, measureTitle(translator, entry.measure)),
        short: toShort(entry, translator),
      };
    }),
    labels: { missing: t('report:locked.missing'), unlock: t('report:locked.unlock') },
  };
}

/** What is claimed of the goals is read off the plan, never taken for granted. */
function toLead({ result, facts, progress, translator }: ReportInput): string {
  const { t } = translator;
  if (result.roadmap.locked.length > 0) return t('report:locked.lead');
  const claim = progress === null ? claimOfGoals(result.roadmap, facts.profile) : null;
  return sentences(t('report:locked.leadNone'), claim === null ? '' : t(`report:locked.goals.${claim}`));
}

/**
 * How far the plan brings every goal that is not in daily work yet: all into routine, all to their trial; null where
 * neither holds, or where there is no such goal.
 */
export function claimOfGoals(
  { steps }: Pick<RoadmapResult, 'steps'>,
  { goals, goalStatus = {} }: ReportInput['facts']['profile'],
): 'routine' | 'trial' | null {
  const open = (goals ?? []).filter((goal) => statusOf({ goalStatus }, goal) !== 'in-use');
  const isPlanned = (goal: Goal, kind: MeasureKind): boolean =>
    steps.some(({ measure }) => measure === findGoalMeasure(goal, kind)?.id);
  if (open.length === 0) return null;
  if (open.every((goal) => isPlanned(goal, 'roll-out'))) return 'routine';
  const isTried = (goal: Goal): boolean =>
    statusOf({ goalStatus }, goal) === 'trying' || isPlanned(goal, 'pilot');
  return open.every(isTried) ? 'trial' : null;
}

/** Of the reasons, those that no number says. */
const SPOKEN_REASONS = [
  'not-applicable',
  'after',
  'steps',
  'earlier-goals',
] as const satisfies readonly LockReason[];

/** What lacks and how it would fit, with the questions by name alone: their levels in words fill pages. */
function toShort(entry: LockedResult, translator: Translator): string {
  const { t, format } = translator;
  const items = wantedItems(entry).map(({ item, level }) =>
    t('report:steps.raise', { title: itemTitle(translator, item), level }),
  );
  const others = entry.unlock.filter(({ kind }) => kind !== 'items');
  return sentences(
    items.length === 0 ? '' : t('report:paper.lockedItems', { items: format.list(items) }),
    ...toOtherwiseMissing(entry, translator),
    ...others.map((unlock) => toUnlock(unlock, translator)),
  );
}

const wantedItems = ({ missing }: LockedResult) =>
  ITEMS.flatMap((item) => {
    const level = missing.items[item];
    return level === undefined ? [] : [{ item, level }];
  });

function toMissing(entry: LockedResult, translator: Translator): string[] {
  const items = wantedItems(entry).map(({ item, level }) =>
    translator.t('report:locked.item', {
      title: itemTitle(translator, item),
      level,
      text: levelText(translator, item, level),
    }),
  );
  return [...items, ...toOtherwiseMissing(entry, translator)];
}

/** Money, days and time, and what no number says. */
function toOtherwiseMissing({ missing }: LockedResult, { t, format }: Translator): string[] {
  return [
    ...(missing.costEur > 0 ? [t('report:locked.cost', { cost: format.euro(missing.costEur) })] : []),
    ...(missing.staffDays > 0 ? [t('report:locked.days', { days: missing.staffDays })] : []),
    ...(missing.months > 0 ? [t('report:locked.months', { months: missing.months })] : []),
    ...SPOKEN_REASONS.filter((reason) => missing.reasons.includes(reason)).map((reason) =>
      t(`report:locked.reasons.${reason}`),
    ),
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
