import type { Range } from './range.ts';

/** A sum of estimates carries two digits, not five: 11,125 reads 11,000. */
export function roughly(value: number): number {
  const digits = Math.floor(Math.log10(Math.abs(value)));
  if (value === 0 || digits < 2) return Math.round(value);
  const unit = 10 ** (digits - 1);
  return Math.round(value / unit) * unit;
}

export const roughSpan = ({ low, high }: Range): Range => ({ low: roughly(low), high: roughly(high) });
