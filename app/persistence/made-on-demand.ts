import type { Tables } from './database.ts';

/** How each of some repositories is made from the tables of a connection. */
export type Makers<Repositories> = {
  readonly [Name in keyof Repositories]: (tables: Tables) => Repositories[Name];
};

const TABLES = Symbol('tables');

interface OfTables {
  readonly [TABLES]: Tables;
}

/**
 * Repositories of which each is made when it is first asked for. A save needs two or three of fifty, and what the
 * others would take from Prisma is made anew for every transaction.
 */
export function madeOnDemand<Repositories extends object>(
  makers: Makers<Repositories>,
): (tables: Tables) => Repositories {
  const descriptors: PropertyDescriptorMap = {};
  for (const [name, make] of Object.entries<(tables: Tables) => unknown>(makers)) {
    descriptors[name] = {
      enumerable: true,
      configurable: true,
      get(this: OfTables) {
        const value = make(this[TABLES]);
        Object.defineProperty(this, name, { value });
        return value;
      },
    };
  }
  // The names are its own, so that whoever takes some of them has the others in what is left.
  return (tables) => Object.create({ [TABLES]: tables }, descriptors) as Repositories;
}
