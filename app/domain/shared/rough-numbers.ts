import type { Range } from './range.ts';

/** A sum of estimates carries two digits, not five: 11,125 reads 11,000. */
export function roughly(value: number): number {
  const digits = Math.floor(Math.log10(Math.abs(value)));
  if (value === 0 || digits < 2) return Math.round(value);
  const unit = 10 ** (digits - 1);
  return Math.round(value / unit) * unit;
}

/** The same for what has to be enough: the next rough number, never one below. */
export function roughlyEnough(value: number): number {
  const rough = roughly(value);
  if (rough >= value) return rough;
  return rough + 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1);
}

export const roughSpan = ({ low, high }: Range): Range => ({ low: roughly(low), high: roughly(high) });
