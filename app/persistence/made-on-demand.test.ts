import { describe, expect, it } from 'vitest';
import type { Tables } from './database.ts';
import { madeOnDemand } from './made-on-demand.ts';

interface Shelf {
  readonly first: { readonly of: Tables };
  readonly second: { readonly of: Tables };
}

const anyTables = (): Tables => Object.create(null) as Tables;

describe('repositories made on demand', () => {
  it('are made when they are first asked for, once, and from the tables given', () => {
    const made: string[] = [];
    const note = (name: string) => (tables: Tables) => {
      made.push(name);
      return { of: tables };
    };
    const open = madeOnDemand<Shelf>({ first: note('first'), second: note('second') });
    const tables = anyTables();
    const shelf = open(tables);
    expect(made).toEqual([]);
    expect(shelf.second.of).toBe(tables);
    expect(shelf.second).toBe(shelf.second);
    expect(made).toEqual(['second']);
  });

  it('are in what is left when some are taken', () => {
    const open = madeOnDemand<Shelf>({
      first: (tables) => ({ of: tables }),
      second: (tables) => ({ of: tables }),
    });
    const tables = anyTables();
    const { first, ...others } = open(tables);
    expect([first.of, others.second.of]).toEqual([tables, tables]);
  });

  it('of one transaction are never those of another', () => {
    const open = madeOnDemand<Shelf>({
      first: (tables) => ({ of: tables }),
      second: (tables) => ({ of: tables }),
    });
    const [one, other] = [open(anyTables()), open(anyTables())];
    expect(one.first.of).not.toBe(other.first.of);
  });
});
