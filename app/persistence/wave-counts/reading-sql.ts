import type { FactReading, FactReadings, FactValues } from '#app/domain/statistics/fact-readings.ts';

/** A constant of this program in a statement; ids of districts are among them, which a person had a part in. */
export const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

const columnOf = (row: string, fact: string): string => `"${row}"."${fact}"`;

/** Whether a fact of a row, which has a name in the statement, has one of some values. */
export const hasValue = (row: string, fact: string, values: FactValues): string =>
  'oneOf' in values
    ? `${columnOf(row, fact)} IN (${values.oneOf.map(literal).join(', ')})`
    : `${columnOf(row, fact)} BETWEEN ${literal(values.from)} AND ${literal(values.to)}`;

/** The categories of a reading, that of all others last; their places are how statements name them. */
export const categoriesOf = ({ cases, otherwise }: FactReading): readonly string[] => [
  ...new Set([...cases.map(([category]) => category), ...(otherwise === null ? [] : [otherwise])]),
];

/** The place of the category of a fact; NULL where it cannot be counted. */
export function placeOf(row: string, reading: FactReading): string {
  const categories = categoriesOf(reading);
  const place = (category: string): string => String(categories.indexOf(category));
  const whens = reading.cases.map(
    ([category, values]) => `WHEN ${hasValue(row, reading.fact, values)} THEN ${place(category)}`,
  );
  const last = reading.otherwise === null ? 'NULL' : place(reading.otherwise);
  return `CASE ${whens.join(' ')} ELSE ${last} END`;
}

/** All that is seen of a firm in its facts as one number; NULL where it cannot be counted. */
export const seenOf = (row: string, { visible }: FactReadings): string =>
  visible.reduce(
    (number, reading) => `(${number} * ${String(categoriesOf(reading).length)} + ${placeOf(row, reading)})`,
    '0',
  );

/** What `seenOf` stands for. */
export function fromSeen(seen: number, { visible }: FactReadings): Readonly<Record<string, string>> {
  let rest = seen;
  const named = visible.toReversed().map((reading) => {
    const categories = categoriesOf(reading);
    const category = categories[rest % categories.length];
    rest = Math.floor(rest / categories.length);
    if (category === undefined)
      throw new RangeError(`Nothing that is seen of a firm has the number ${String(seen)}`);
    return [reading.id, category] as const;
  });
  return Object.fromEntries(named.toReversed());
}

/** Whether two rows of facts are counted alike in everything that stays as it was written. */
export function isSame(one: string, other: string, { visible, answers, scores }: FactReadings): string {
  const alike = [...visible, ...answers].map(
    (reading) => `${placeOf(one, reading)} = ${placeOf(other, reading)}`,
  );
  const scored = scores.map(({ fact }) => {
    const [here, there] = [columnOf(one, fact), columnOf(other, fact)];
    return `(${here} = ${there} OR (${here} IS NULL AND ${there} IS NULL))`;
  });
  return [...alike, ...scored].join(' AND ');
}
