import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressAnswer, isCompressible } from './compress-answer.server.ts';

const page = Buffer.from('<p>Guten Tag</p>'.repeat(500));

describe('an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP;q=0.5, br;q=0.4', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, gzip', 'gzip'],
  ])('for %s is sent as %s', async (accepted, encoding) => {
    expect((await compressAnswer(page, accepted))?.encoding).toBe(encoding);
  });

  it.each(['', 'identity', 'deflate, zstd', 'br;q=0', 'gzip;q=nonsense', undefined])(
    'for %s stays as it is',
    async (accepted) => {
      expect(await compressAnswer(page, accepted)).toBeNull();
    },
  );

  it('of a few bytes stays as it is', async () => {
    expect(await compressAnswer(page.subarray(0, 1023), 'br')).toBeNull();
  });

  it.each([page, Buffer.from('{"a":1}'.repeat(50_000))])('unpacks to what it was', async (bytes) => {
    const [brotli, gzipped] = [await compressAnswer(bytes, 'br'), await compressAnswer(bytes, 'gzip')];
    expect(brotliDecompressSync(brotli?.bytes ?? '').equals(bytes)).toBe(true);
    expect(gunzipSync(gzipped?.bytes ?? '').equals(bytes)).toBe(true);
  });
});

describe('what gains by it', () => {
  it.each([
    ['text/html; charset=utf-8', true],
    ['text/x-script', true],
    ['application/json', true],
    ['application/problem+json', true],
    ['application/pdf', false],
    ['application/jsonfoo', false],
    ['image/png', false],
    [null, false],
  ])('%s: %s', (type, gains) => {
    expect(isCompressible(type)).toBe(gains);
  });
});
