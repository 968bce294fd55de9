import type { Formats } from './format.ts';

/**
 * The months of a step as people say them: "January 2027", "February to April 2027", "December 2026 to January 2027".
 * @param span "{low} to {high}" in the language's own words.
 */
export function monthSpan(
  format: Pick<Formats, 'months' | 'monthName'>,
  span: (low: string, high: string) => string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const last = format.months(to, to);
  if (from.slice(0, 7) === to.slice(0, 7)) return last;
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  return span(isSameYear ? format.monthName(from) : format.months(from, from), last);
}
