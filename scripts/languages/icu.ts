import type { MessageFormatElement, PluralElement } from '@formatjs/icu-messageformat-parser';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

type Option = { readonly value: readonly MessageFormatElement[] };

const optionsOf = (options: Readonly<Record<string, Option>>): readonly string[] =>
  Object.values(options).flatMap((option) => elementsOf(option.value));

/** How a message uses its values: `name:kind`, for a select with its choices too. */
function elementOf(element: MessageFormatElement): readonly string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.select:
      return [
        `${element.value}:select(${Object.keys(element.options).sort().join('|')})`,
        ...optionsOf(element.options),
      ];
    case TYPE.plural:
      // Counting forms are the language's own business: one needs them where another does not.
      return [`${element.value}:value`, ...optionsOf(element.options)];
    case TYPE.argument:
    case TYPE.number:
      return [`${element.value}:value`];
    case TYPE.tag:
      return [`${element.value}:tag`, ...elementsOf(element.children)];
    default:
      return [`${element.value}:${TYPE[element.type]}`];
  }
}

const elementsOf = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap(elementOf);

/** The values a message takes, sorted, each once. Throws where the message is no valid ICU. */
export function placeholdersOf(message: string): readonly string[] {
  return [...new Set(elementsOf(parse(message, { ignoreTag: true })))].sort();
}

/** What is counted here: people, days, steps and halves of them. Languages have forms of their own for a million. */
const COUNTED = [...Array.from({ length: 1001 }, (_, count) => count), 0.5, 1.5, 2.5];

function pluralsIn(elements: readonly MessageFormatElement[]): readonly PluralElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsIn(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const within = Object.values(element.options).flatMap(({ value }) => pluralsIn(value));
    if (element.type === TYPE.select) return within;
    // Within "other" of a count, the forms that the count itself has taken do not come up again.
    return [element, ...within.filter(({ value }) => value !== element.value)];
  });
}

/** The forms a language counts with (CLDR), without those whose every number has words of its own (`=1`). */
function formsNeeded({ options, pluralType }: PluralElement, locale: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(locale, { type: pluralType ?? 'cardinal' });
  return new Set(COUNTED.filter((count) => !(`=${count}` in options)).map((count) => rules.select(count)));
}

const FORMS_BESIDE_OTHER: readonly string[] = ['zero', 'one', 'two', 'few', 'many'];

/** Whether it says it differently for some counts, and not only for some numbers: "no step", "one step", "# steps". */
const isCounting = ({ options }: PluralElement): boolean =>
  Object.keys(options).some((form) => FORMS_BESIDE_OTHER.includes(form));

/**
 * The forms of counting that a message lacks in its language. Where neither it nor its twin in the source counts ("#
 * new"), the words are the same for all of them.
 */
export function missingFormsOf(message: string, twin: string, locale: string): readonly string[] {
  const plurals = (text: string): readonly PluralElement[] => pluralsIn(parse(text, { ignoreTag: true }));
  const counted = plurals(twin).filter(isCounting);
  const counts = (plural: PluralElement): boolean =>
    isCounting(plural) || counted.some(({ value }) => value === plural.value);
  const missing = plurals(message)
    .filter(counts)
    .flatMap((plural) => [...formsNeeded(plural, locale)].filter((form) => !(form in plural.options)));
  return [...new Set(missing)];
}
