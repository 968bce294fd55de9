import Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** More than there are in the program: only lists of various lengths make new ones. */
const MOST_KEPT = 200;

/** What Prisma's adapter does with a statement: it binds it, and then runs it or reads all rows as arrays. */
function toBindable(statement: Statement) {
  if (statement.reader) statement.raw();
  const columns = statement.reader ? statement.columns() : [];
  return {
    run: () => statement.run(),
    bind: (values: readonly unknown[]) => ({
      reader: statement.reader,
      run: () => statement.run(values),
      columns: () => columns,
      raw: () => ({ all: () => statement.all(values) }),
    }),
  };
}

/**
 * Has a connection of Prisma's adapter prepare each statement once. By itself it prepares one anew each time, as it binds
 * it for good; what it gets here is bound while it runs. Preparing one takes longer than reading with it.
 */
export function keepStatements(connection: object): void {
  const database: unknown = Reflect.get(connection, 'client');
  if (!(database instanceof Database)) throw new Error("Prisma's adapter has its database in another place");
  const kept = new LRUCache<string, ReturnType<typeof toBindable>>({ max: MOST_KEPT });
  const prepare = (sql: string): Statement => Database.prototype.prepare.call(database, sql);
  Reflect.set(database, 'prepare', (sql: string) => {
    const known = kept.get(sql) ?? toBindable(prepare(sql));
    kept.set(sql, known);
    return known;
  });
}
