import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
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
