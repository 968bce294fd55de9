import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import type { DraftChange } from '#app/domain/assessment/draft-change.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import { isNotApplicable, isUnknown, levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS, LEVELS } from '#app/domain/questionnaire/items.ts';
import type { Resources } from '#app/domain/questionnaire/profile.ts';
import { MAX_BUDGET_EUR_PER_YEAR, MAX_STAFF_DAYS_PER_QUARTER } from '#app/domain/questionnaire/profile.ts';
import { STAFF_DAYS_STEP } from '#app/domain/questionnaire/profile.ts';
import { readHalfDays, readWholeEuro } from '#app/i18n/typed-numbers.ts';

export const BUDGET = 'budgetEurPerYear';
export const DAYS = 'staffDaysPerQuarter';
export const UNKNOWN = 'unknown';
export const NOT_APPLICABLE = 'not-applicable';

/** What was typed, by field name; an item is a field of its own. */
export type WhatIfFields = Readonly<Record<string, string>>;
export type WhatIfFault = typeof BUDGET | typeof DAYS;

export interface WhatIfRead {
  /** The firm as it would be. Where money or days are at fault, those of today stand in for them. */
  readonly input: EvaluationInput;
  readonly faults: readonly WhatIfFault[];
  /** Items answered otherwise than today, in method order. */
  readonly changedItems: readonly Item[];
  readonly isChanged: boolean;
}

/** The value of an item's field; empty where nobody has answered. */
export function fieldOf(answers: Answers, item: Item): string {
  if (isNotApplicable(answers, item)) return NOT_APPLICABLE;
  return isUnknown(answers, item) ? UNKNOWN : String(levelOf(answers, item) ?? '');
}

/** What the form looks like for a firm as it is. */
export function fieldsOf({ answers, profile }: EvaluationInput): WhatIfFields {
  const { resources } = profile;
  return {
    ...Object.fromEntries(ITEMS.map((item) => [item, fieldOf(answers, item)])),
    [BUDGET]: resources === null ? '' : String(resources.budgetEurPerYear),
    [DAYS]: resources === null ? '' : String(resources.staffDaysPerQuarter),
  };
}

/** Anything but a level or "unknown" leaves the answer as it is: a form can offer nothing else. */
function readAnswer(text: string | undefined, today: Answer | undefined): Answer | undefined {
  if (text === UNKNOWN) return { unknown: true };
  const level = LEVELS.find((each) => String(each) === text);
  return level === undefined ? today : { level };
}

function readAnswers(fields: WhatIfFields, today: Answers): Answers {
  const answers = ITEMS.flatMap((item) => {
    const answer = readAnswer(fields[item], today[item]);
    return answer === undefined ? [] : [[item, answer] as const];
  });
  return Object.fromEntries(answers);
}

const within = (value: number | null, most: number, step: number): value is number =>
  value !== null && value >= 0 && value <= most && Number.isInteger(value / step);

interface ResourcesRead {
  readonly resources: Resources | null;
  readonly faults: readonly WhatIfFault[];
}

/** Both or neither: a plan needs money and days together. */
function readResources(fields: WhatIfFields, today: Resources | null): ResourcesRead {
  const [money = '', time = ''] = [fields[BUDGET]?.trim(), fields[DAYS]?.trim()];
  if (money === '' && time === '') return { resources: null, faults: [] };
  const [budget, days] = [readWholeEuro(money), readHalfDays(time)];
  const isBudget = within(budget, MAX_BUDGET_EUR_PER_YEAR, 1);
  const areDays = within(days, MAX_STAFF_DAYS_PER_QUARTER, STAFF_DAYS_STEP);
  if (isBudget && areDays)
    return { resources: { budgetEurPerYear: budget, staffDaysPerQuarter: days }, faults: [] };
  const faults = ([BUDGET, DAYS] as const).filter((name) => !(name === BUDGET ? isBudget : areDays));
  return { resources: today, faults };
}

const sameResources = (a: Resources | null, b: Resources | null): boolean =>
  a?.budgetEurPerYear === b?.budgetEurPerYear && a?.staffDaysPerQuarter === b?.staffDaysPerQuarter;

/** The firm of `today` with what was typed, read alike on the server and in the browser. */
export function readWhatIf(fields: WhatIfFields, today: EvaluationInput): WhatIfRead {
  const answers = readAnswers(fields, today.answers);
  const { resources, faults } = readResources(fields, today.profile.resources);
  const changedItems = ITEMS.filter((item) => fieldOf(answers, item) !== fieldOf(today.answers, item));
  return {
    input: { ...today, answers, profile: { ...today.profile, resources } },
    faults,
    changedItems,
    isChanged: changedItems.length > 0 || !sameResources(resources, today.profile.resources),
  };
}

/** What is kept of what was tried: the answers given otherwise, and the money and days. */
export function toChange({ input, changedItems }: WhatIfRead): DraftChange {
  const answers = changedItems.map((item) => [item, input.answers[item] ?? null] as const);
  return { answers: Object.fromEntries(answers), profile: { resources: input.profile.resources } };
}

/** The firm as it answered, and by which method and on which day it was evaluated. */
export function toToday({ assessment, result }: CompletedAssessment) {
  return {
    today: toEvaluationInput(assessment),
    basis: { method: result.method, asOf: result.asOf },
  };
}

/** A sent form by name. What is not text was not typed. */
export function toFields(form: FormData): WhatIfFields {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
