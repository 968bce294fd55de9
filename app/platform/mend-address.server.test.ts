import { describe, expect, it } from 'vitest';
import { mendAddress } from './mend-address.server.ts';

describe('an address with a broken escape', () => {
  it.each([
    ['/de/100%', '/de/100%25'],
    ['/de/a/%zz/result?x=%', '/de/a/%25zz/result?x=%'],
    ['/de/%C3%A4%', '/de/%C3%A4%25'],
    ['/de/%E4', '/de/%25E4'],
    ['/de/%E4/%20', '/de/%25E4/%20'],
  ])('%s asks for %s', (asked, mended) => {
    expect(mendAddress(asked)).toBe(mended);
    expect(() => decodeURI(mended.split('?')[0] ?? '')).not.toThrow();
  });

  it.each(['/', '/de/a/CODE', '/de/%20', '/de/check?sizeClass=1-9', '/de?a=%&b=?'])('%s stays', (asked) =>
    expect(mendAddress(asked)).toBe(asked),
  );
});
