import { afterAll, beforeAll } from 'vitest';
import type { CallApi } from './api-client.ts';
import { createApiClient } from './api-client.ts';
import type { ServedProduct } from './served.ts';
import { serveProduct } from './served.ts';

/** The product as `npm start` runs it, for the tests of one file or group. */
export interface Served {
  readonly origin: string;
  /** What the server printed so far. */
  readonly output: () => string;
  readonly call: CallApi;
}

export function useServed(): Served {
  let product: ServedProduct | null = null;
  const running = (): ServedProduct => {
    if (product === null) throw new Error('The product is served while tests run, not before');
    return product;
  };
  // A first start builds.
  beforeAll(async () => {
    product = await serveProduct();
  }, 300_000);
  afterAll(async () => {
    await product?.end();
    await product?.remove();
  });
  return {
    get origin() {
      return running().origin;
    },
    output: () => running().output(),
    call: (...request) => createApiClient(running().origin)(...request),
  };
}
