import { expect, it } from 'vitest';
import { readNext } from './paths.ts';

it('leads on to pages of accounts alone', () => {
  for (const own of [
    '/de/account',
    '/en/account/settings',
    '/de/account/invitation?code=ABCD',
    '/de/account/organisations/a-1',
  ]) {
    expect(readNext(own)).toBe(own);
  }
  const foreign = [
    '//evil.example',
    'https://evil.example/de/account',
    '/\\evil.example',
    '/de/account/../../x',
    '/de/account//evil',
  ];
  const more = [
    '/de/a/CODE',
    'javascript:alert(1)',
    '/de/account\n',
    '/de/account?next=https://x',
    '',
    null,
    7,
  ];
  for (const value of [...foreign, ...more]) expect(readNext(value), String(value)).toBeNull();
});
