import type { Locale } from './locales.ts';
import { FORMAT_TAGS } from './locales.ts';

export interface Formats {
  /** A whole number with the language's own grouping. */
  readonly integer: (value: number) => string;
  /** A number with at most `digits` decimals, without trailing zeros. */
  readonly number: (value: number, digits?: number) => string;
  /** A share of 0 to 1 as a whole per cent, or with the decimals its source gives. */
  readonly percent: (share: number, digits?: number) => string;
  /** Whole euro. */
  readonly euro: (value: number) => string;
  /** A calendar day given as YYYY-MM-DD (or an ISO instant, read in UTC), written out; day and month stay on one line. */
  readonly date: (isoDate: string) => string;
  /** The same without its year. */
  readonly dayAndMonth: (isoDate: string) => string;
  /** First to last month of a span of days: "January – March 2027" in the language's own way. */
  readonly months: (fromIsoDate: string, toIsoDate: string) => string;
  /** The month of a day without its year: "January", and where there is little room "Jan". */
  readonly monthName: (isoDate: string) => string;
  readonly shortMonth: (isoDate: string) => string;
  /** Things one after the other: "a, b and c". */
  readonly list: (values: readonly string[]) => string;
}

/** A formatter for each number of decimals that was asked for: making one costs a hundred times what using it does. */
function perDigits(
  create: (maximumFractionDigits: number) => Intl.NumberFormat,
): (value: number, digits: number) => string {
  const made = new Map<number, Intl.NumberFormat>();
  return (value, digits) => {
    const formatter = made.get(digits) ?? create(digits);
    made.set(digits, formatter);
    return formatter.format(value);
  };
}

const toDay = (isoDate: string): Date => new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** The sign of arithmetic, as wide as a plus; most languages' formats write the hyphen of a keyboard. */
const withMinus = (text: string): string => text.replace('-', MINUS);

/** A day in writing: what stands between day and month does not break, the year may begin the next line. */
function createDayWriter(format: Intl.DateTimeFormat): (day: Date) => string {
  const isFrench = format.resolvedOptions().locale.startsWith('fr');
  const isDayOrMonth = (part: Intl.DateTimeFormatPart | undefined): boolean =>
    part?.type === 'day' || part?.type === 'month';
  return (day) =>
    format
      .formatToParts(day)
      .map(({ type, value }, at, parts) => {
        // French counts the first day of a month with an ordinal, all others without; the formats of the platform do not.
        if (isFrench && type === 'day' && value === '1') return '1er';
        const isBetween = isDayOrMonth(parts[at - 1]) && isDayOrMonth(parts[at + 1]);
        return isBetween ? value.replaceAll(' ', NO_BREAK_SPACE) : value;
      })
      .join('');
}

/** Formatting for people. What machines read stays ISO and UTC. */
export function createFormats(locale: Locale): Formats {
  const tag = FORMAT_TAGS[locale];
  const numbers = perDigits((maximumFractionDigits) => new Intl.NumberFormat(tag, { maximumFractionDigits }));
  const shares = perDigits(
    (maximumFractionDigits) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits }),
  );
  const integers = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const writeDay = createDayWriter(new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
  const writeDayAndMonth = createDayWriter(
    new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  );
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthNames = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  const shortMonths = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    integer: (value) => withMinus(integers.format(value)),
    number: (value, digits = 1) => withMinus(numbers(value, digits)),
    percent: (share, digits = 0) => withMinus(shares(share, digits)),
    euro: (value) => withMinus(euros.format(value)),
    date: (isoDate) => writeDay(toDay(isoDate)),
    dayAndMonth: (isoDate) => writeDayAndMonth(toDay(isoDate)),
    // A range of one month reads like that month, and takes several times as long to find out.
    months: (from, to) =>
      from.slice(0, 7) === to.slice(0, 7)
        ? months.format(toDay(from))
        : months.formatRange(toDay(from), toDay(to)),
    monthName: (isoDate) => monthNames.format(toDay(isoDate)),
    shortMonth: (isoDate) => shortMonths.format(toDay(isoDate)),
    list: (values) => lists.format(values),
  };
}
