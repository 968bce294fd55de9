import type { Locale } from './locales.ts';
import { FORMAT_TAGS } from './locales.ts';

/** How a number is typed: in which language, and what it counts. A share is 0 to 1 and is typed in per cent. */
export interface NumberField {
  readonly locale: Locale;
  readonly unit: keyof typeof UNITS;
}

/** What people write before or behind a number of the kind. Anything else beside a number is not guessed at. */
const UNITS = {
  euro: '€|eur|euros?',
  percent: '%|prozent|per ?cent|pour ?cent|procent',
  hours: 'h|std\\.?|stunden?|hours?|heures?|uren|uur|tim\\.?|timm(?:ar|e)',
  days: 'tage?|days?|jours?|dag(?:en|ar)?',
  people: 'personen|person|people|persons|personnes?|mensen|personer',
} as const;

export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  /** It may mean the one or the other, and only who typed it knows. */
  | { readonly kind: 'doubtful'; readonly readings: readonly [number, number] }
  | { readonly kind: 'empty' | 'unreadable' };

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf({ locale, unit }: NumberField, fewestDecimals: number): Intl.NumberFormat {
  const style = unit === 'percent' ? 'percent' : 'decimal';
  const key = `${locale} ${style} ${fewestDecimals}`;
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(FORMAT_TAGS[locale], {
      style,
      minimumFractionDigits: fewestDecimals,
      maximumFractionDigits: 20,
    });
  formatters.set(key, formatter);
  return formatter;
}

const partOf = (parts: readonly Intl.NumberFormatPart[], type: Intl.NumberFormatPartTypes): string =>
  parts.find((part) => part.type === type)?.value ?? '';

/**
 * A number as it is shown in a field: `readNumber` reads the same number from it. Three decimals get a fourth, because
 * three digits behind a single mark may be thousands.
 */
export function writeNumber(value: number, field: NumberField): string {
  const decimals = partOf(formatterOf(field, 0).formatToParts(value), 'fraction').length;
  return formatterOf(field, decimals === 3 ? 4 : 0).format(value);
}

const GROUP = "[ .,'’]";
const GROUPED = new RegExp(`^\\d{1,3}(${GROUP})\\d{3}(?:\\1\\d{3})+$`);
const GROUPED_WITH_DECIMALS = new RegExp(`^(\\d{1,3}(${GROUP})\\d{3}(?:\\2\\d{3})*)(?!\\2)[.,](\\d*)$`);
const ONE_MARK = /^(\d*)([.,])(\d*)$/;
const ONE_GAP = /^(\d+)[ '\u2019](\d+)$/;

const joined = (digits: string): string => digits.replace(/\D/g, '');

/** The numbers, as the program writes them, that digits and marks may mean; null where they are of another shape. */
type Reading = (body: string, decimalMark: string) => readonly string[] | null;

const grouped: Reading = (body) => (/^\d+$/.test(body) || GROUPED.test(body) ? [joined(body)] : null);

const groupedWithDecimals: Reading = (body) => {
  const [, whole, , decimals = ''] = GROUPED_WITH_DECIMALS.exec(body) ?? [];
  return whole === undefined ? null : [`${joined(whole)}.${decimals}`];
};

const withOneMark: Reading = (body, decimalMark) => {
  const [, before = '', mark, behind = ''] = ONE_MARK.exec(body) ?? [];
  if (mark === undefined || before + behind === '') return null;
  const mayGroup = /^[1-9]\d{0,2}$/.test(before) && behind.length === 3;
  if (!mayGroup) return [`${before}.${behind}`];
  return mark === decimalMark ? [`${before}.${behind}`, before + behind] : [before + behind];
};

const withOneGap: Reading = (body) => {
  const [, left, right = ''] = ONE_GAP.exec(body) ?? [];
  if (left === undefined) return null;
  return left.length <= 3 && right.length === 3 ? [left + right] : [`${left}.${right}`, left + right];
};

const readingsOf: Reading = (body, decimalMark) =>
  [grouped, groupedWithDecimals, withOneMark, withOneGap].reduce<ReturnType<Reading>>(
    (found, read) => found ?? read(body, decimalMark),
    null,
  );

/** Without what nobody sees, the unit, and the dash that stands for no cents. */
function bodyOf(text: string, unit: string): { readonly body: string; readonly hasUnit: boolean } {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const bare = plain.replace(new RegExp(`^(?:${unit})\\s*|\\s*(?:${unit})$`, 'i'), '');
  return { body: bare.replace(/[.,] ?[-\u2013\u2014\u2212]{1,2}$/, ''), hasUnit: bare !== plain };
}

/**
 * A number as people write it, with or without its unit. Which mark begins the decimals is read from where it stands; where
 * that leaves it open, the language decides for thousands (1.234 in German), and nothing decides for three decimals
 * (1.234 in English): that is doubtful, and so are digits with a gap and a share below 1 without its sign.
 */
export function readNumber(text: string, field: NumberField): TypedNumber {
  const { body, hasUnit } = bodyOf(text, UNITS[field.unit]);
  if (body === '') return { kind: text.trim() === '' ? 'empty' : 'unreadable' };
  const isShare = field.unit === 'percent';
  const decimalMark = partOf(formatterOf(field, 1).formatToParts(0), 'decimal');
  const [first, second] = (readingsOf(body, decimalMark) ?? []).map((digits) =>
    // Moved in the text, not divided: 7 per cent are exactly what the program writes as 0.07.
    Number(isShare ? `${digits}e-2` : digits),
  );
  if (first === undefined || !Number.isFinite(first)) return { kind: 'unreadable' };
  if (second !== undefined) return { kind: 'doubtful', readings: [first, second] };
  const maySayTheShare = isShare && !hasUnit && first > 0 && first < 0.01;
  return maySayTheShare
    ? { kind: 'doubtful', readings: [first, Number(`${body.replace(',', '.')}`)] }
    : { kind: 'number', value: first };
}

/** The two readings of a doubtful number as they would be typed, to ask which one is meant; null where there is no doubt. */
export function doubtOf(read: TypedNumber, field: NumberField): Doubt | null {
  if (read.kind !== 'doubtful') return null;
  const [first, second] = read.readings;
  return { first: writeNumber(first, field), second: writeNumber(second, field) };
}

// A type, not an interface: the words of a fault take it as it is.
export type Doubt = { readonly first: string; readonly second: string };
