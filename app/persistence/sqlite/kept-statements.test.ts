import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { keepStatements } from './kept-statements.ts';

/** A connection as Prisma's adapter has it. */
function connect() {
  const client = new Database(':memory:');
  client.exec("CREATE TABLE kept (id INTEGER, word TEXT); INSERT INTO kept VALUES (1, 'one'), (2, 'two')");
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  keepStatements({ client });
  return { client, prepare };
}

/** As the adapter runs a statement. */
function ask(client: Database.Database, sql: string, values: unknown[]): unknown {
  const statement = client.prepare(sql).bind(values);
  if (!statement.reader) return statement.run().changes;
  return { columns: statement.columns().map(({ name }) => name), rows: statement.raw().all() };
}

describe('kept statements', () => {
  it('are prepared once and bound each time', () => {
    const { client, prepare } = connect();
    const read = (id: number): unknown => ask(client, 'SELECT id, word FROM kept WHERE id = ?', [id]);
    expect(read(1)).toEqual({ columns: ['id', 'word'], rows: [[1, 'one']] });
    expect(read(2)).toEqual({ columns: ['id', 'word'], rows: [[2, 'two']] });
    const write = (word: string): unknown => ask(client, 'UPDATE kept SET word = ? WHERE id = 1', [word]);
    expect([write('new'), write('newer')]).toEqual([1, 1]);
    expect(read(1)).toMatchObject({ rows: [[1, 'newer']] });
    expect(prepare).toHaveBeenCalledTimes(2);
  });

  it('go on after a statement that failed and after a change of the tables', () => {
    const { client } = connect();
    const insert = (id: number): unknown => ask(client, 'INSERT INTO kept VALUES (?, NULL)', [id]);
    client.exec('CREATE UNIQUE INDEX once ON kept (id)');
    expect(() => insert(1)).toThrow('UNIQUE');
    expect(insert(3)).toBe(1);
    client.exec('ALTER TABLE kept ADD COLUMN more TEXT; DROP INDEX once');
    expect(ask(client, 'SELECT count(*) AS count FROM kept', [])).toEqual({
      columns: ['count'],
      rows: [[3]],
    });
  });

  it('are not missed in silence where the adapter has changed', () => {
    expect(() => keepStatements({})).toThrow('in another place');
  });
});
