import { levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { findGoalMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { LockReason } from '#app/domain/roadmap/locked-measures.ts';
import type { MeasureKind } from '#app/domain/roadmap/measure.ts';
import type { LockedResult, RoadmapResult, Unlock } from '#app/domain/roadmap/roadmap-result.ts';
import { roughlyEnough } from '#app/domain/shared/rough-numbers.ts';
import { sentence, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import { doneOf } from '../report-input.ts';
import type { LockedModel } from '../report-model.ts';
import { itemTitle, levelText, measureTitle, quoted, roughEuro } from '../wording.ts';
import { findProviderCard } from './provider-card.ts';

export function toLocked(input: ReportInput): LockedModel {
  const { result, translator } = input;
  const { t } = translator;
  return {
    title: t('report:locked.title'),
    lead: toLead(input),
    entries: result.roadmap.locked.map((entry, place, all) => {
      const missing = toMissing(entry, input);
      return {
        title: measureTitle(translator, entry.measure),
        missing,
        unlock: entry.unlock.map((unlock) => toUnlock(unlock, translator)),
        leadIn: sentence(translator, measureTitle(translator, entry.measure)),
        short: toShort(entry, all.slice(0, place), input),
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

/** What opens it, the nearest first; questions by name alone, as their levels in words fill pages. */
function toShort(entry: LockedResult, before: readonly LockedResult[], input: ReportInput): string {
  const { translator } = input;
  return sentences(
    ...toWantedByName(wantedItems(entry, input), translator),
    ...toOtherwiseMissing(entry, translator, before),
    ...waysInShort(entry).map((unlock) =>
      unlock.kind === SMALL_FORM && before.some((other) => hasSmallForm(other))
        ? translator.t(`report:locked.again.${SMALL_FORM}`)
        : toUnlock(unlock, translator),
    ),
  );
}

const SMALL_FORM = 'small-form';

const hasSmallForm = ({ unlock }: LockedResult): boolean => unlock.some(({ kind }) => kind === SMALL_FORM);

/** Questions that lack as much in one sentence, so that nobody reads "one level more" four times. */
function toWantedByName(wanted: readonly Wanted[], translator: Translator): string[] {
  const { t, format } = translator;
  const distances = [...new Set(wanted.map(({ steps }) => steps))];
  return distances.map((steps, place) => {
    const titles = wanted
      .filter((each) => each.steps === steps)
      .map(({ item }) => quoted(translator, itemTitle(translator, item)));
    return t(`report:paper.lockedItems.${place === 0 ? 'first' : 'more'}`, {
      ...{ steps, count: titles.length },
      titles: format.list(titles),
    });
  });
}

/** Of the funding the likeliest: the chapter on who can help names the others. */
function waysInShort({ unlock }: LockedResult): readonly Unlock[] {
  const likeliest = unlock.find(({ kind }) => kind === 'funding');
  return unlock.filter((way) => way.kind !== 'items' && (way.kind !== 'funding' || way === likeliest));
}

interface Wanted {
  readonly item: Item;
  readonly level: Level;
  /** How many levels are missing at the end of the plan. */
  readonly steps: number;
}

/** The nearest first: what lacks one level is sooner had than what lacks three. */
function wantedItems({ missing }: LockedResult, input: ReportInput): Wanted[] {
  return ITEMS.flatMap((item): Wanted[] => {
    const level = missing.items[item];
    return level === undefined ? [] : [{ item, level, steps: level - levelAtEnd(item, input) }];
  }).toSorted((a, b) => a.steps - b.steps);
}

/** As answered, or as far as what is done and what is planned raise it. */
function levelAtEnd(item: Item, input: ReportInput): number {
  const done = doneOf(input);
  const steps = [
    ...input.result.roadmap.steps,
    ...(input.progress?.firstPlan.steps ?? []).filter(({ measure }) => done.includes(measure)),
  ];
  return Math.max(levelOf(input.facts.answers, item) ?? 0, ...steps.map(({ raises }) => raises[item] ?? 0));
}

function toMissing(entry: LockedResult, input: ReportInput): string[] {
  const { translator } = input;
  const items = wantedItems(entry, input).map(({ item, level, steps }) =>
    translator.t('report:locked.item', {
      title: itemTitle(translator, item),
      steps,
      text: levelText(translator, item, level),
    }),
  );
  return [...items, ...toOtherwiseMissing(entry, translator)];
}

/**
 * Money, days and time, and what no number says. How much more of either opens it is said there, and not twice.
 * @param before What the reader has just read of: that nothing helps is explained to him once.
 */
function toOtherwiseMissing(
  { missing, unlock }: LockedResult,
  { t, format }: Translator,
  before: readonly LockedResult[] = [],
): string[] {
  const isExplained = before.some((other) => other.missing.reasons.includes('steps'));
  const isSaid = (kind: Unlock['kind']): boolean => unlock.some((way) => way.kind === kind);
  return [
    ...(missing.costEur > 0 && !isSaid('money')
      ? [t('report:locked.cost', { cost: format.euro(missing.costEur) })]
      : []),
    ...(missing.staffDays > 0 && !isSaid('days')
      ? [t('report:locked.days', { days: missing.staffDays })]
      : []),
    ...(missing.months > 0 ? [t('report:locked.months', { months: missing.months })] : []),
    ...SPOKEN_REASONS.filter((reason) => missing.reasons.includes(reason)).map((reason) =>
      t(reason === 'steps' && isExplained ? 'report:locked.again.steps' : `report:locked.reasons.${reason}`),
    ),
  ];
}

function toUnlock(unlock: Unlock, translator: Translator): string {
  const { t, format } = translator;
  if (unlock.kind === 'money' && unlock.amount !== null)
    return t('report:locked.byMoney', { amount: roughEuro(translator, roughlyEnough(unlock.amount)) });
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
