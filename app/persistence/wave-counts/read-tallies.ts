import type { FirmTally, ScoreCount } from '#app/domain/disclosure/tally.ts';
import type { FactReading, FactReadings } from '#app/domain/statistics/fact-readings.ts';
import { MOVES } from './note-movements.ts';
import type { PlainConnection, PlainRow } from '../plain-connection.ts';
import { hasSign, signsOf, splitReturn } from './became-sql.ts';
import { fromSeen, hasValue } from './reading-sql.ts';

/** What tells movements apart, by the columns of `WaveMove`. */
export interface MovementKey {
  readonly move: number;
  readonly since: number;
  readonly before: number;
  readonly after: number;
}
const KEY = '"m"."move", "m"."since", "m"."before", "m"."after"';
export const nameOf = ({ move, since, before, after }: MovementKey): string =>
  [move, since, before, after].join('/');

export const numberOf = (row: PlainRow, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} is no number`);
  return value;
};
export const keyOf = (row: PlainRow): MovementKey => ({
  move: numberOf(row, 'move'),
  since: numberOf(row, 'since'),
  before: numberOf(row, 'before'),
  after: numberOf(row, 'after'),
});

/** One side of the movements: as they were counted, or as they would be. */
export interface Side {
  readonly assessment: 'counted' | 'latest';
  readonly became: 'becameBefore' | 'becameAfter';
  readonly moves: readonly number[];
  readonly seen: 'before' | 'after';
}
export const SIDES = {
  counted: {
    ...{ assessment: 'counted', became: 'becameBefore', seen: 'before' },
    moves: [MOVES.stays, MOVES.corrects, MOVES.leaves],
  },
  now: {
    ...{ assessment: 'latest', became: 'becameAfter', seen: 'after' },
    moves: [MOVES.joins, MOVES.corrects],
  },
} as const satisfies Readonly<Record<string, Side>>;

const fromSide = ({ assessment, moves }: Side): string => `
  FROM "WaveMove" AS "m" JOIN "AssessmentFacts" AS "f" ON "f"."assessmentId" = "m"."${assessment}"
  WHERE "m"."move" IN (${moves.join(', ')})`;

const columnName = (question: string, place: number): string => `${question}_${String(place)}`;
const answerName = (question: number, place: number): string => columnName(`q${String(question)}`, place);
const signName = (index: number, place: number): string => columnName(`s${String(index)}`, place);

const sumOf = (condition: string, name: string): string =>
  `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${name}"`;

/** One look at each row, whatever the number of questions. */
function answersSql(side: Side, readings: FactReadings): string {
  const answers = readings.answers.flatMap(({ fact, cases }, question) =>
    cases.map(([, values], place) => sumOf(hasValue('f', fact, values), answerName(question, place))),
  );
  const became = `"m"."${side.became}"`;
  const signs = signsOf(readings).flatMap(({ categories }, index) =>
    categories.map((_, place) => sumOf(hasSign(became, index, place), signName(index, place))),
  );
  const sums = [...answers, ...signs].join(', ');
  return `SELECT ${KEY}, COUNT(*) AS "firms", ${sums} ${fromSide(side)} GROUP BY ${KEY}`;
}

const scoreSql = (side: Side, fact: string): string => `
  SELECT ${KEY}, "f"."${fact}" AS "tenths", COUNT(*) AS "firms" ${fromSide(side)} AND "f"."${fact}" IS NOT NULL
  GROUP BY ${KEY}, "f"."${fact}" ORDER BY "f"."${fact}"`;

/** The firms of each category; those of none are the others, where there may be others. */
function toAnswer({ id, cases, otherwise }: FactReading, told: readonly number[], firms: number) {
  const counts = new Map<string, number>();
  cases.forEach(([category], place) =>
    counts.set(category, (counts.get(category) ?? 0) + (told[place] ?? 0)),
  );
  const others = firms - told.reduce((sum, count) => sum + count, 0);
  if (others !== 0 && otherwise === null) throw new RangeError(`A fact of ${id} is in no category`);
  if (otherwise !== null) counts.set(otherwise, (counts.get(otherwise) ?? 0) + others);
  return [id, Object.fromEntries([...counts].filter(([, count]) => count > 0))] as const;
}

const answersIn = (row: PlainRow, { answers }: FactReadings, firms: number) =>
  answers.map((reading, question) => {
    const told = reading.cases.map((_, place) => numberOf(row, answerName(question, place)));
    return toAnswer(reading, told, firms);
  });

/** What nobody of these firms is asked is missing. */
const signsIn = (row: PlainRow, readings: FactReadings) =>
  signsOf(readings).flatMap(({ id, categories }, index) => {
    const told = categories.map(
      (category, place) => [category, numberOf(row, signName(index, place))] as const,
    );
    const some = told.filter(([, count]) => count > 0);
    return some.length === 0 ? [] : [[id, Object.fromEntries(some)] as const];
  });

async function readScores({ query }: PlainConnection, side: Side, { scores }: FactReadings) {
  const found = new Map<string, Map<string, ScoreCount[]>>();
  for (const { id, fact } of scores) {
    for (const row of await query(scoreSql(side, fact))) {
      const name = nameOf(keyOf(row));
      const own = found.get(name) ?? new Map<string, ScoreCount[]>();
      const counts = own.get(id) ?? [];
      counts.push({ tenths: numberOf(row, 'tenths'), firms: numberOf(row, 'firms') });
      found.set(name, own.set(id, counts));
    }
  }
  return (name: string): FirmTally['scores'] =>
    Object.fromEntries(scores.map(({ id }) => [id, found.get(name)?.get(id) ?? []]));
}

/** The firms of one side of the movements that `noteMovements` has noted, counted by the database. */
export async function readTallies(
  connection: PlainConnection,
  side: Side,
  readings: FactReadings,
): Promise<ReadonlyMap<string, { readonly key: MovementKey; readonly tally: FirmTally }>> {
  const scoresOf = await readScores(connection, side, readings);
  const rows = await connection.query(answersSql(side, readings));
  return new Map(
    rows.map((row) => {
      const key = keyOf(row);
      const name = nameOf(key);
      const firms = numberOf(row, 'firms');
      const { seen, visible } = splitReturn(key[side.seen], readings);
      const answers = [...answersIn(row, readings, firms), ...signsIn(row, readings)];
      const tally: FirmTally = {
        ...{ visible: { ...fromSeen(seen, readings), ...visible }, firms },
        ...{ answers: Object.fromEntries(answers), scores: scoresOf(name) },
      };
      return [name, { key, tally }] as const;
    }),
  );
}
