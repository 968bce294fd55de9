import type { DraftChange } from '#app/domain/assessment/draft-change.ts';
import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import { choiceOf, UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS, LEVELS } from '#app/domain/questionnaire/items.ts';
import type { Resources } from '#app/domain/questionnaire/profile.ts';
import { MAX_BUDGET_EUR_PER_YEAR, MAX_STAFF_DAYS_PER_QUARTER } from '#app/domain/questionnaire/profile.ts';
import { STAFF_DAYS_STEP } from '#app/domain/questionnaire/profile.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Doubt, NumberField } from '#app/i18n/typed-numbers.ts';
import { doubtOf, readNumber, writeNumber } from '#app/i18n/typed-numbers.ts';

export const BUDGET = 'budgetEurPerYear';
export const DAYS = 'staffDaysPerQuarter';

/** What was typed, by field name; an item is a field of its own. */
export type WhatIfFields = Readonly<Record<string, string>>;
/** Money or days that cannot be; with both readings where it is only in doubt which is meant. */
export interface WhatIfFault {
  readonly field: typeof BUDGET | typeof DAYS;
  readonly doubt: Doubt | null;
}

export interface WhatIfRead {
  /** The firm as it would be. Where money or days are at fault, those of today stand in for them. */
  readonly input: EvaluationInput;
  readonly faults: readonly WhatIfFault[];
  /** Items answered otherwise than today, in method order. */
  readonly changedItems: readonly Item[];
  readonly isChanged: boolean;
}

/** The value of an item's field; what nobody has answered counts as unknown. */
export const fieldOf = (answers: Answers, item: Item): string => choiceOf(answers[item]) ?? UNKNOWN_CHOICE;

const unitOf = (field: WhatIfFault['field']): NumberField['unit'] => (field === BUDGET ? 'euro' : 'days');

/** What the form looks like for a firm as it is. */
export function fieldsOf({ answers, profile }: EvaluationInput, locale: Locale): WhatIfFields {
  const { resources } = profile;
  const shown = (field: WhatIfFault['field']): string =>
    resources === null ? '' : writeNumber(resources[field], { locale, unit: unitOf(field) });
  return {
    ...Object.fromEntries(ITEMS.map((item) => [item, fieldOf(answers, item)])),
    [BUDGET]: shown(BUDGET),
    [DAYS]: shown(DAYS),
  };
}

/** Anything but a level or "unknown" leaves the answer as it is: a form can offer nothing else. */
function readAnswer(text: string | undefined, today: Answer | undefined): Answer | undefined {
  if (text === UNKNOWN_CHOICE) return { unknown: true };
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

const LIMITS = {
  [BUDGET]: { most: MAX_BUDGET_EUR_PER_YEAR, step: 1 },
  [DAYS]: { most: MAX_STAFF_DAYS_PER_QUARTER, step: STAFF_DAYS_STEP },
} as const;

function readField(field: WhatIfFault['field'], text: string, locale: Locale): number | WhatIfFault {
  const { most, step } = LIMITS[field];
  const typing = { locale, unit: unitOf(field) };
  const read = readNumber(text, typing);
  const fits = read.kind === 'number' && read.value <= most && Number.isInteger(read.value / step);
  return fits ? read.value : { field, doubt: doubtOf(read, typing) };
}

/** The firm as it is, and the language of the page. */
interface ReadingOn {
  readonly today: EvaluationInput;
  readonly locale: Locale;
}

interface ResourcesRead {
  readonly resources: Resources | null;
  readonly faults: readonly WhatIfFault[];
}

/** Both or neither: a plan needs money and days together. */
function readResources(fields: WhatIfFields, { today, locale }: ReadingOn): ResourcesRead {
  const [money = '', time = ''] = [fields[BUDGET]?.trim(), fields[DAYS]?.trim()];
  if (money === '' && time === '') return { resources: null, faults: [] };
  const [budget, days] = [readField(BUDGET, money, locale), readField(DAYS, time, locale)];
  if (typeof budget === 'number' && typeof days === 'number') {
    return { resources: { [BUDGET]: budget, [DAYS]: days }, faults: [] };
  }
  const faults = [budget, days].filter((read): read is WhatIfFault => typeof read === 'object');
  return { resources: today.profile.resources, faults };
}

const sameResources = (a: Resources | null, b: Resources | null): boolean =>
  a?.budgetEurPerYear === b?.budgetEurPerYear && a?.staffDaysPerQuarter === b?.staffDaysPerQuarter;

/** The firm of `today` with what was typed, read alike on the server and in the browser. */
export function readWhatIf(fields: WhatIfFields, reading: ReadingOn): WhatIfRead {
  const { today } = reading;
  const answers = readAnswers(fields, today.answers);
  const { resources, faults } = readResources(fields, reading);
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

/** A sent form by name. What is not text was not typed. */
export function toFields(form: FormData): WhatIfFields {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
