import { afterAll, beforeAll } from 'vitest';
import type { Store } from '#app/persistence/store.ts';
import type { CallApi } from './api-client.ts';
import { createApiClient } from './api-client.ts';
import type { ServedProduct } from './served.ts';
import { serveProduct } from './served.ts';
import { openStoreBeside } from './store-beside.ts';

/** The product as `npm start` runs it, for the tests of one file or group. */
export interface Served {
  readonly origin: string;
  /** What the server printed so far. */
  readonly output: () => string;
  readonly call: CallApi;
  /** A store of the test beside the product, closed after the tests. */
  readonly store: () => Store;
}

export function useServed(options?: Parameters<typeof serveProduct>[0]): Served {
  let product: ServedProduct | null = null;
  let store: Store | null = null;
  const running = (): ServedProduct => {
    if (product === null) throw new Error('The product is served while tests run, not before');
    return product;
  };
  // A first start builds.
  beforeAll(async () => {
    product = await serveProduct(options);
  }, 300_000);
  afterAll(async () => {
    await store?.close();
    await product?.end();
    await product?.remove();
  });
  return {
    get origin() {
      return running().origin;
    },
    output: () => running().output(),
    store: () => (store ??= openStoreBeside(running())),
    call: (...request) => createApiClient(running().origin)(...request),
  };
}
