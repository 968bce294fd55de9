import type { Item } from '#app/domain/questionnaire/items.ts';
import { LEVELS } from '#app/domain/questionnaire/items.ts';
import { NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { DIRECTIONS, isLocale, LOCALE_NAMES, LOCALES } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** Where an address names the second language. */
const PARAMETER = 'beside';

/** The words of a question in a second language, for somebody at the same table; the answer is one. */
export interface BesideView {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly question: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The form that chooses the second language, or none. */
export interface BesideChoice {
  readonly words: { readonly label: string; readonly none: string; readonly submit: string };
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly selected: string | null;
  /** What else stands in the address and has to stay there. */
  readonly kept: readonly (readonly [name: string, value: string])[];
}

/** The second language an address asks for; null for none, one nobody knows, and the language of the page itself. */
export function findBeside(url: string, locale: Locale): Locale | null {
  const asked = new URL(url).searchParams.get(PARAMETER);
  return isLocale(asked) && asked !== locale ? asked : null;
}

/** The next question in both languages as well. */
export function withBeside(href: string, beside: Locale | null): string {
  if (beside === null) return href;
  return `${href}${href.includes('?') ? '&' : '?'}${PARAMETER}=${beside}`;
}

export function toBeside({ locale, t }: Translator, item: Item): BesideView {
  const words = `questionnaire:items.${item}`;
  return {
    locale,
    direction: DIRECTIONS[locale],
    question: t(`${words}.question`),
    labels: {
      ...Object.fromEntries(LEVELS.map((level) => [String(level), t(`${words}.levels.${level}`)])),
      [UNKNOWN_CHOICE]: t('questionnaire:answers.unknown.label'),
      [NOT_APPLICABLE_CHOICE]: t('questionnaire:answers.notApplicable.label'),
    },
  };
}

export function toBesideChoice({ locale, t }: Translator, url: string): BesideChoice {
  const others = LOCALES.filter((other) => other !== locale);
  return {
    words: {
      label: t('assess:beside.label'),
      none: t('assess:beside.none'),
      submit: t('assess:beside.submit'),
    },
    name: PARAMETER,
    options: others.map((other) => ({ value: other, label: LOCALE_NAMES[other] })),
    selected: findBeside(url, locale),
    kept: [...new URL(url).searchParams].filter(([name]) => name === 'from'),
  };
}
