import Database from 'better-sqlite3';
import type { FactsReport, FillBatch, Insertion, UncountedRow } from '../fill-facts.ts';
import { fillFacts, toInsert, toSelection } from '../fill-facts.ts';

/** Only a file that lacks facts is written to. */
export async function fillFactsOfSqlite(file: string): Promise<FactsReport> {
  const database = new Database(file, { timeout: 5000 });
  try {
    const next = database.prepare<[string], UncountedRow>(toSelection('?'));
    const insert = (row: Insertion): unknown =>
      database.prepare(toInsert(row, () => '?')).run(...Object.values(row));
    const fillBatch: FillBatch = async (after, make) => {
      if (next.get(after) === undefined) return [];
      const fill = database.transaction(() => {
        const rows = next.all(after);
        make(rows).forEach(insert);
        return rows;
      });
      return fill.immediate();
    };
    return await fillFacts(fillBatch);
  } finally {
    database.close();
  }
}
