import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import type { PlainConnection, PlainRow, PlainValue } from '#app/persistence/plain-connection.ts';

/** An assessment as far as counting reads it. */
export interface StoredAssessment {
  readonly id: string;
  readonly campaign: string | null;
  readonly district: string | null;
  readonly isCompleted: boolean;
  readonly isAgreed: boolean;
  readonly testRun: boolean;
  readonly fromId: string | null;
  /** Of the personal code with which it was begun. */
  readonly inviteMark: string | null;
  /** A calendar day. */
  readonly asOf: string;
  /** Of that day. */
  readonly hour: number;
  readonly facts: AssessmentFacts | null;
}

export const instantOf = ({ asOf, hour }: Pick<StoredAssessment, 'asOf' | 'hour'>): string =>
  `${asOf}T${String(hour).padStart(2, '0')}:00:00.000+00:00`;

/** The columns of it, save for those that have a value anyway. */
export const toAssessmentRow = (one: StoredAssessment): PlainRow => {
  const at = instantOf(one);
  const consent = { statistics: one.isAgreed, text: 'v1', at };
  return {
    ...{ id: one.id, codeHash: one.id, questionnaire: '2026-2', locale: 'de', revision: 2 },
    ...{ status: one.isCompleted ? 'completed' : 'draft', profile: '{}', answers: '{}', firmName: '' },
    ...{ consent: JSON.stringify(consent), done: '[]', useCases: '[]', testRun: Number(one.testRun) },
    ...{ campaign: one.campaign, district: one.district, fromId: one.fromId, asOf: one.asOf },
    inviteMark: one.inviteMark,
    ...{ createdAt: at, updatedAt: at, completedAt: at, resultJson: '{}' },
  };
};

/** SQLite looks for each name of a value among all before it, so that long statements take their square. */
const MOST_VALUES = 1000;

async function insert({ query }: PlainConnection, table: string, rows: readonly PlainRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const slice = Math.floor(MOST_VALUES / columns.length);
  for (let start = 0; start < rows.length; start += slice) {
    const values: PlainValue[] = [];
    const places = rows.slice(start, start + slice).map((row) => {
      const own = columns.map((column) => `$${String(values.push(row[column] ?? null))}`);
      return `(${own.join(', ')})`;
    });
    const names = columns.map((column) => `"${column}"`).join(', ');
    await query(`INSERT INTO "${table}" (${names}) VALUES ${places.join(', ')}`, values);
  }
}

/** Writes assessments past the product, as many at once as nobody could fill in. */
export async function storeAssessments(
  connection: PlainConnection,
  assessments: readonly StoredAssessment[],
): Promise<void> {
  await connection.query(connection.dialect.beginWriting);
  await insert(connection, 'Assessment', assessments.map(toAssessmentRow));
  const facts = assessments.flatMap((one) =>
    one.facts === null ? [] : [{ assessmentId: one.id, ...one.facts }],
  );
  await insert(connection, 'AssessmentFacts', facts);
  await connection.query('COMMIT');
}
