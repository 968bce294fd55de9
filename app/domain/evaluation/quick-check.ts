import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { GOOD_ENOUGH, ITEMS, QUICK_CHECK_ITEMS } from '../questionnaire/items.ts';
import type { PartialProfile, SizeClass } from '../questionnaire/profile.ts';
import type { LevelsByItem, Measure, MeasureForm } from '../roadmap/measure.ts';
import { openingLevelsOf, standingGates } from '../scoring/gates.ts';
import type { EvaluationInput } from './evaluation.ts';

/** Profile fields that the quick check does not ask. */
const NOT_ASKED = ['role', 'sector', 'country', 'region', 'resources'] as const;

/** Whether the quick check's six are answered and nothing else. Source: method 2026-2, section 2. */
export function isQuickCheck({ answers, profile }: Pick<EvaluationInput, 'answers' | 'profile'>): boolean {
  const answered = Object.keys(answers);
  return (
    profile.sizeClass !== null &&
    profile.aiUse !== null &&
    profile.goals.length === 0 &&
    Object.keys(profile.goalStatus).length === 0 &&
    NOT_ASKED.every((field) => profile[field] === null) &&
    answered.length === QUICK_CHECK_ITEMS.length &&
    QUICK_CHECK_ITEMS.every((item) => answers[item] !== undefined)
  );
}

/** Levels of which one is to be reached. */
type Aim = LevelsByItem;

const levelNow = (answers: Answers, item: Item): number => levelOf(answers, item) ?? 0;

/** One level more for the lowest of the four items that is not yet good enough, ties in the quick check's order. */
function aimAtLowest(answers: Answers): Aim | null {
  const [lowest] = QUICK_CHECK_ITEMS.filter((item) => !isNotApplicable(answers, item))
    .map((item) => ({ item, level: levelNow(answers, item) }))
    .filter(({ level }) => level < GOOD_ENOUGH)
    .toSorted((a, b) => a.level - b.level);
  return lowest === undefined ? null : { [lowest.item]: (lowest.level + 1) as Level };
}

/** As the plan does: gates of the lowest cap first, in table order, then what is lowest. */
function aimOf({ answers, profile }: QuickCheck): Aim | null {
  const gate = standingGates(answers, profile.aiUse).find(({ cap }) => cap === 'exploring');
  return gate === undefined ? aimAtLowest(answers) : Object.fromEntries(openingLevelsOf(gate));
}

const entriesOf = (levels: LevelsByItem): [Item, Level][] => Object.entries(levels) as [Item, Level][];

const reaches = ({ raises }: MeasureForm, aim: Aim): boolean =>
  entriesOf(aim).some(([item, level]) => (raises[item] ?? 0) >= level);

const unmetBy = (answers: Answers, { requires }: MeasureForm): number =>
  entriesOf(requires).filter(
    ([item, level]) => !isNotApplicable(answers, item) && levelNow(answers, item) < level,
  ).length;

const firstRaised = ({ raises }: MeasureForm): number => ITEMS.findIndex((item) => item in raises);

/** The quick check asks neither country nor sector, so only what suits all of them is named. */
const suits = (measure: Measure, size: SizeClass): boolean =>
  measure.kind === 'improvement' &&
  measure.countries === null &&
  measure.sectors === null &&
  (measure.sizeClasses === null || measure.sizeClasses.includes(size));

/** Beside a size, everything is null or empty. */
interface QuickCheck {
  readonly answers: Answers;
  readonly profile: Pick<PartialProfile, 'aiUse' | 'sizeClass'>;
}

/**
 * One first measure, by the plan's own order: for the first gate of cap exploring that stands, else for the lowest of the
 * four items. Of those that lead there it is one that can start at once, the cheapest, then the quickest. Null only where
 * all four are good enough. Source: method 2026-2, sections 2 and 5.
 */
export function firstMeasureFor(check: QuickCheck, measures: readonly Measure[]): string | null {
  const { answers, profile } = check;
  const [aim, size] = [aimOf(check), profile.sizeClass];
  if (aim === null || size === null) return null;
  const [best] = measures
    .filter((measure) => suits(measure, size))
    .flatMap(({ id, forms }) => forms.map((form) => ({ id, form })))
    .filter(({ form }) => reaches(form, aim))
    .toSorted(
      ({ form: a }, { form: b }) =>
        unmetBy(answers, a) - unmetBy(answers, b) ||
        a.costEur[size].low - b.costEur[size].low ||
        a.weeks - b.weeks ||
        a.staffDays[size].low - b.staffDays[size].low ||
        firstRaised(a) - firstRaised(b),
    );
  return best?.id ?? null;
}
