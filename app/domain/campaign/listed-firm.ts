import { canonicalEmail } from '../shared/email.ts';
import { toNameKey } from '../client/client.ts';
import { toOneLine } from '../shared/one-line.ts';

/** A firm as a chamber writes to it. Empty where nothing was given. */
export interface ListedFirm {
  /** What the chamber calls it by. */
  readonly number: string;
  readonly name: string;
  /** To whose attention. */
  readonly person: string;
  /** The whole salutation with its comma. */
  readonly salutation: string;
  /** In its one spelling; null: none. */
  readonly email: string | null;
  readonly street: string;
  readonly town: string;
  /** One of the languages of its campaign. */
  readonly locale: string;
}

/** The columns of a list, in the order in which they are explained. */
export const LIST_COLUMNS = [
  ...(['name', 'number', 'person', 'salutation', 'email', 'street', 'town', 'locale'] as const),
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** More than that is no list of a chamber for one file. */
export const MOST_LISTED = 10_000;
/** Signs that a cell may have: what fits into the window of an envelope, and into a line of a letter. */
export const LONGEST_CELL = 120;

export type ListFault = 'missing' | 'long' | 'email' | 'language';

export interface ListCellFault {
  readonly column: ListColumn;
  readonly code: ListFault;
}

/** A row as it was typed, by column. */
export type TypedFirm = Readonly<Record<ListColumn, string>>;

export interface ReadFirm {
  /** Null where something is wrong. */
  readonly firm: ListedFirm | null;
  readonly faults: readonly ListCellFault[];
}

/** The firm that a row means, or what is wrong in which column. `languageOf` knows the languages of the campaign by their names. */
export function readListedFirm(typed: TypedFirm, languageOf: (typed: string) => string | null): ReadFirm {
  const cells = Object.fromEntries(
    LIST_COLUMNS.map((column) => [column, toOneLine(typed[column])]),
  ) as Record<ListColumn, string>;
  const email = cells.email === '' ? null : canonicalEmail(cells.email);
  const locale = languageOf(cells.locale);
  const faults: readonly ListCellFault[] = [
    ...(cells.name === '' ? [{ column: 'name', code: 'missing' } as const] : []),
    ...LIST_COLUMNS.filter(
      (column) => column !== 'email' && Array.from(cells[column]).length > LONGEST_CELL,
    ).map((column) => ({ column, code: 'long' }) as const),
    ...(cells.email !== '' && email === null ? [{ column: 'email', code: 'email' } as const] : []),
    ...(locale === null ? [{ column: 'locale', code: 'language' } as const] : []),
  ];
  if (faults.length > 0 || locale === null) return { firm: null, faults };
  return { firm: { ...cells, email, locale }, faults };
}

/** Four or five digits, as postcodes of the region are; in Sweden with a space before the last two. */
const POSTCODE = /(?<!\d)(?:\d{4,5}|\d{3} \d{2})(?!\d)/;

/**
 * By what two rows are the same firm: its number, its address of mail, or its name together with the postcode. One of them
 * is enough.
 */
export function sameFirmKeys({ number, email, name, town }: ListedFirm): readonly string[] {
  const postcode = POSTCODE.exec(town)?.[0].replace(' ', '');
  return [
    ...(number === '' ? [] : [`number ${number.toLowerCase()}`]),
    ...(email === null ? [] : [`email ${email}`]),
    `name ${toNameKey(name)} ${postcode ?? ''}`,
  ];
}
