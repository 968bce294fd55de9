import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Goal, Role, SizeClass } from '#app/domain/questionnaire/profile.ts';
import { isBelowFiftyPersons } from '#app/domain/questionnaire/profile.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Range } from '#app/domain/shared/range.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { monthSpan } from '#app/i18n/month-span.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { roughly } from '#app/domain/shared/rough-numbers.ts';

/** "38 to 47", or one number where both are the same. */
export function spanText(translator: Translator, low: string, high: string): string {
  return low === high ? low : translator.t('report:units.span', { low, high });
}

/** The months a step runs, as people say them. */
export const monthsText = (
  translator: Translator,
  dates: { readonly from: string; readonly to: string },
): string => monthSpan(translator.format, (low, high) => spanText(translator, low, high), dates);

/** A month given as YYYY-MM. */
export const monthText = ({ format }: Translator, month: string): string =>
  format.months(`${month}-01`, `${month}-01`);

export const goalTitle = (translator: Translator, goal: Goal): string =>
  translator.t(`questionnaire:profile.goals.options.${goal}`);

/** Words named in a sentence, in the quotation marks of the language. */
export const quoted = ({ t }: Translator, text: string): string => t('report:summary.quoted', { text });

export function scoreSpan(translator: Translator, range: Range): string {
  return spanText(translator, String(wholeScore(range.low)), String(wholeScore(range.high)));
}

export function euroSpan(translator: Translator, range: Range): string {
  if (range.high === 0) return translator.t('report:units.noCost');
  const { integer, euro } = translator.format;
  if (range.low === range.high) return euro(range.high);
  return translator.t('report:units.euroSpan', { low: integer(range.low), high: integer(range.high) });
}

export function daysSpan(translator: Translator, range: Range): string {
  if (range.low === range.high) return translator.t('report:units.days', { days: range.high });
  const { number } = translator.format;
  const texts = { lowText: number(range.low), highText: number(range.high) };
  return translator.t('report:units.daysSpan', { ...texts, high: range.high });
}

/** Large sums in words, so that nobody counts zeros: from a million on "1.3 million euro". */
const LARGE = [
  { from: 1e12, unit: 'trillion' },
  { from: 1e9, unit: 'billion' },
  { from: 1e6, unit: 'million' },
] as const;

/** A sum of estimates in euro, with two digits. */
export function roughEuro({ t, format }: Translator, value: number): string {
  const rough = roughly(value);
  const large = LARGE.find(({ from }) => Math.abs(rough) >= from);
  if (large === undefined) return format.euro(rough);
  return t(`report:units.${large.unit}`, { value: format.number(rough / large.from) });
}

/** For the axis of a plot: thousands and millions shortened, without the sign of the currency. */
export function shortEuro({ t, format }: Translator): (value: number) => string {
  return (value) => {
    const size = Math.abs(value);
    const large = LARGE.find(({ from }) => size >= from);
    if (large !== undefined)
      return t(`report:units.short.${large.unit}`, { value: format.number(value / large.from) });
    if (size < 1000) return format.integer(value);
    return t('report:units.thousand', { value: format.number(value / 1000, size >= 10_000 ? 0 : 1) });
  };
}

export const itemTitle = (translator: Translator, item: Item): string =>
  translator.t(`questionnaire:items.${item}.title`);

export const levelText = (translator: Translator, item: Item, level: number): string =>
  translator.t(`questionnaire:items.${item}.levels.${level}`);

/** An answer in the words it was given with. */
export function answerText(translator: Translator, answers: Answers, item: Item): string {
  const answer = answers[item];
  if (answer === undefined) return translator.t('report:answers.missing');
  if ('level' in answer) return levelText(translator, item, answer.level);
  if ('unknown' in answer) return translator.t('questionnaire:answers.unknown.label');
  return translator.t('report:answers.notApplicable', {
    label: translator.t('questionnaire:answers.notApplicable.label'),
    reason: toOneLine(answer.reason),
  });
}

export const measureTitle = (translator: Translator, measure: string): string =>
  translator.t(`measures:measures.${measure}.title`);

export const addRanges = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((sum, range) => sum + range.low, 0),
  high: ranges.reduce((sum, range) => sum + range.high, 0),
});

/** What is to be done, in the words of its form where it has some. */
export function taskText(
  { t, has }: Translator,
  { measure, form }: { measure: string; form: string },
): string {
  const small = `measures:measures.${measure}.small.what`;
  return form === 'small' && has(small) ? t(small) : t(`measures:measures.${measure}.what`);
}

/** Who leads a step. Whoever heads a firm has one name in it: a small one has no management beside its owner. */
export function leadName({ t }: Translator, lead: Role, { sizeClass }: { sizeClass?: SizeClass }): string {
  const isHead = lead === 'owner' || lead === 'management';
  const head = sizeClass !== undefined && isBelowFiftyPersons(sizeClass) ? 'owner' : 'management';
  return t(`method:leads.${isHead ? head : lead}`);
}

/** The first letter as at the beginning of a sentence. */
export function startingLarge(text: string, { locale }: Translator): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

/** Half days are the finest anyone plans in. */
export const roundedDays = ({ low, high }: Range): Range => ({
  low: Math.round(low * 2) / 2,
  high: Math.round(high * 2) / 2,
});
