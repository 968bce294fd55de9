import type { Range } from '#app/domain/shared/range.ts';

/** People see whole scores rounded down, so that 60 never stands beside "applying". Method 2026-1, section 3. */
export const wholeScore = (score: number): number => Math.floor(score);

/** People see positions rounded to 5 percentage points and clipped to 5 to 95. Method 2026-1, section 4. */
export function clippedPosition(position: number): number {
  return Math.min(95, Math.max(5, Math.round(position * 20) * 5));
}

/** A sum of estimates carries two digits, not five: 11,125 reads 11,000. */
export function roughly(value: number): number {
  const digits = Math.floor(Math.log10(Math.abs(value)));
  if (value === 0 || digits < 2) return Math.round(value);
  const unit = 10 ** (digits - 1);
  return Math.round(value / unit) * unit;
}

export const roughSpan = ({ low, high }: Range): Range => ({ low: roughly(low), high: roughly(high) });
