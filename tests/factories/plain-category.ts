import type { FactReading, FactValues } from '#app/domain/statistics/fact-readings.ts';

const isIn = (value: string | number, values: FactValues): boolean =>
  'oneOf' in values
    ? values.oneOf.includes(value)
    : typeof value === 'number' && values.from <= value && (values.to === null || value <= values.to);

/** The category of a fact, as the database is to find it; null where it cannot be counted. */
export function categoryOf({ cases, otherwise }: FactReading, value: string | number | null): string | null {
  const found = value === null ? undefined : cases.find(([, values]) => isIn(value, values));
  return found?.[0] ?? otherwise;
}
