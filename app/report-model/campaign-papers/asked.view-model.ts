import { COUNTRIES } from '#app/domain/questionnaire/countries.ts';
import type { Dimension, Item } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, ITEMS, itemsOf, LEVELS } from '#app/domain/questionnaire/items.ts';
import {
  AI_USES,
  EXPOSURE_WISHES,
  GERMAN_REGIONS,
  GOALS,
  ROLES,
  SECTORS,
  SIZE_CLASSES,
} from '#app/domain/questionnaire/profile.ts';
import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

const OPTIONS = {
  ...{ sizeClass: SIZE_CLASSES, sector: SECTORS, region: GERMAN_REGIONS, country: COUNTRIES },
  ...{ aiUse: AI_USES, role: ROLES, goals: GOALS, exposure: EXPOSURE_WISHES },
} as const;
export type AskedField = keyof typeof OPTIONS;

export interface AskedOption {
  readonly value: string;
  readonly label: string;
}

/** A question of the profile with what can be chosen, in the words of the questionnaire. */
export interface AskedQuestion {
  readonly name: AskedField;
  readonly question: string;
  readonly hint: string;
  readonly options: readonly AskedOption[];
}

export function toAskedField({ t, has, locale }: Translator, name: AskedField): AskedQuestion {
  const words = `questionnaire:profile.${name}`;
  const known = (OPTIONS[name] as readonly string[]).filter((value) => has(`${words}.options.${value}`));
  const options = known.map((value) => ({ value, label: t(`${words}.options.${value}`) }));
  const order = new Intl.Collator(FORMAT_TAGS[locale]);
  return {
    ...{ name, question: t(`${words}.question`), hint: t(`${words}.hint`) },
    options: name === 'country' ? options.toSorted((a, b) => order.compare(a.label, b.label)) : options,
  };
}

/** One of the questions with its five levels. */
export interface AskedItem {
  readonly item: Item;
  readonly number: number;
  readonly question: string;
  readonly levels: readonly AskedOption[];
}

export interface AskedDimension {
  readonly dimension: Dimension;
  readonly title: string;
  readonly items: readonly AskedItem[];
}

/** All questions, dimension by dimension, numbered through. */
export const toAskedItems = ({ t }: Translator): readonly AskedDimension[] =>
  DIMENSIONS.map((dimension) => ({
    dimension,
    title: t(`questionnaire:dimensions.${dimension}.title`),
    items: itemsOf(dimension).map((item) => ({
      ...{ item, number: ITEMS.indexOf(item) + 1, question: t(`questionnaire:items.${item}.question`) },
      levels: LEVELS.map((level) => ({
        ...{ value: String(level), label: t(`questionnaire:items.${item}.levels.${level}`) },
      })),
    })),
  }));
