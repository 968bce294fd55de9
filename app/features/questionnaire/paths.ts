import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** The first and the last question; a questionnaire without questions is a fault of ours. */
export const FIRST_ITEM: Item = ITEMS[0];
export const LAST_ITEM: Item = ITEMS[ITEMS.length - 1] ?? FIRST_ITEM;

/** The addresses of one assessment. */
export interface AssessmentPaths {
  readonly home: string;
  readonly keep: string;
  readonly save: string;
  readonly profile: string;
  readonly goals: string;
  readonly money: string;
  readonly review: string;
  readonly finish: string;
  readonly consent: string;
  readonly erase: string;
  readonly result: string;
  readonly whatIf: string;
  readonly question: (item: Item) => string;
}

export function pathsOf(locale: Locale, code: string): AssessmentPaths {
  const home = `/${locale}/a/${code}`;
  return {
    home,
    keep: `${home}/keep`,
    save: `${home}/save`,
    profile: `${home}/profile`,
    goals: `${home}/goals`,
    money: `${home}/money`,
    review: `${home}/review`,
    finish: `${home}/finish`,
    consent: `${home}/consent`,
    erase: `${home}/erase`,
    result: `${home}/result`,
    whatIf: `${home}/what-if`,
    question: (item) => `${home}/q/${item}`,
  };
}

/** The questions before and after one; the profile comes before the first, the goals after the last. */
export function neighboursOf(item: Item, paths: AssessmentPaths): { previous: string; next: string } {
  const index = ITEMS.indexOf(item);
  const before = ITEMS[index - 1];
  const after = ITEMS[index + 1];
  return {
    previous: before ? paths.question(before) : paths.profile,
    next: after ? paths.question(after) : paths.goals,
  };
}
