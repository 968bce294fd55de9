import { afterAll, beforeAll } from 'vitest';
import type { Role } from '#app/domain/access/roles.ts';
import type { Advisers } from './advisers.ts';
import { createAdvisers } from './advisers.ts';
import type { ServedProduct } from './served.ts';
import { serveProduct } from './served.ts';

/** Whose account it is, in which organisation, and as what. */
export type SignedIn = readonly [id: string, organisation: string, role: Role];

export interface ServedAdvisers extends Advisers {
  readonly product: ServedProduct;
}

/** The product as `npm start` runs it, with people who are signed in, for the tests of one file. */
export function useAdvisers(
  people: readonly SignedIn[],
  options?: Parameters<typeof serveProduct>[0],
): ServedAdvisers {
  let served: ServedAdvisers | null = null;
  const running = (): ServedAdvisers => {
    if (served === null) throw new Error('The product is served while tests run, not before');
    return served;
  };
  // A first start builds.
  beforeAll(async () => {
    const product = await serveProduct(options);
    served = { ...createAdvisers(product), product };
    for (const person of people) await served.signIn(...person);
  }, 300_000);
  afterAll(async () => {
    await served?.store.close();
    await served?.product.end();
    await served?.product.remove();
  });
  return {
    get product() {
      return running().product;
    },
    get store() {
      return running().store;
    },
    call: (...asked) => running().call(...asked),
    signIn: (...person) => running().signIn(...person),
    cookieOf: (who) => running().cookieOf(who),
    get: (...asked) => running().get(...asked),
    send: (...sent) => running().send(...sent),
  };
}
