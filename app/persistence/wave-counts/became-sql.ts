import type { FactReadings } from '#app/domain/statistics/fact-readings.ts';
import { CHANGES, RETURNS } from '#app/domain/statistics/fact-readings.ts';
import { categoriesOf, hasValue, literal, placeOf } from './reading-sql.ts';

/**
 * What is counted of a firm and can become something else without another assessment: what it reports of its steps, and
 * what it is against the wave before. It is kept with who was counted, as one sign for each question: the place of the
 * category, or a dash where nothing is asked as the firm did not return.
 */
export interface Sign {
  /** Of the question. */
  readonly id: string;
  /** In the order of their places. */
  readonly categories: readonly string[];
}

const NOT_ASKED = '-';

/** The questions that have a sign, in the order of the signs. What is asked of returned firms alone comes last. */
export const signsOf = ({ reports, returns }: FactReadings): readonly Sign[] => [
  ...reports.map((reading) => ({ id: reading.id, categories: categoriesOf(reading) })),
  ...(returns?.then ?? []).map((reading) => ({ id: reading.id, categories: categoriesOf(reading) })),
  ...(returns?.changes ?? []).map(({ id }) => ({ id, categories: CHANGES.categories })),
];

const asSign = (place: string): string => `CAST(${place} AS TEXT)`;

/** The place among its cases alone; NULL for whoever is in none. */
function caseOf(row: string, { of }: NonNullable<FactReadings['returns']>['changes'][number]): string {
  const whens = of.cases.map(
    ([, values], place) => `WHEN ${hasValue(row, of.fact, values)} THEN ${String(place)}`,
  );
  return `CASE ${whens.join(' ')} END`;
}

function changeOf(
  now: string,
  then: string,
  change: NonNullable<FactReadings['returns']>['changes'][number],
): string {
  const place = (category: (typeof CHANGES.categories)[number]): string =>
    literal(String(CHANGES.categories.indexOf(category)));
  const [here, there] = [caseOf(now, change), caseOf(then, change)];
  return `CASE WHEN ${here} > ${there} THEN ${place('better')} WHEN ${here} < ${there} THEN ${place('worse')}
    WHEN ${here} = ${there} THEN ${place('same')} ELSE ${place(CHANGES.notComparable)} END`;
}

/**
 * All signs of a firm as one text; NULL where there are no facts of it.
 * @param now row of its facts of this wave.
 * @param then row of those of the wave before, all NULL where it did not take part then.
 */
export function becameOf(now: string, then: string, { reports, returns }: FactReadings): string {
  const reported = reports.map((reading) => asSign(placeOf(now, reading)));
  if (returns === null) return reported.join(' || ');
  const returned = [
    ...returns.then.map((reading) => asSign(placeOf(then, reading))),
    ...returns.changes.map((change) => changeOf(now, then, change)),
  ];
  const missing = literal(NOT_ASKED.repeat(returned.length));
  const asked = `CASE WHEN "${then}"."assessmentId" IS NULL THEN ${missing} ELSE ${returned.join(' || ')} END`;
  return [...reported, asked].join(' || ');
}

/** Whether a firm has a category, by its signs. */
export const hasSign = (became: string, index: number, place: number): string =>
  `SUBSTR(${became}, ${String(index + 1)}, 1) = ${literal(String(place))}`;

/** What `seenOf` told of a firm, and whether it returned. */
export function seenWithReturn(seen: string, became: string, { reports, returns }: FactReadings): string {
  if (returns === null) return seen;
  const isNew = `SUBSTR(${became}, ${String(reports.length + 1)}, 1) = ${literal(NOT_ASKED)}`;
  return `(${seen} * 2 + CASE WHEN ${isNew} THEN 1 ELSE 0 END)`;
}

/** What is seen of a firm beside its facts, and the number that tells of these. */
export function splitReturn(
  seen: number,
  { returns }: FactReadings,
): { readonly seen: number; readonly visible: Readonly<Record<string, string>> } {
  if (returns === null) return { seen, visible: {} };
  const category = seen % 2 === 0 ? RETURNS.returned : RETURNS.others;
  return { seen: Math.floor(seen / 2), visible: { [RETURNS.id]: category } };
}
