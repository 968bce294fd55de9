import { describe, expect, it } from 'vitest';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call } = product;

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  call('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin, ...headers },
  });

describe('the pages of accounts', () => {
  it('are kept nowhere on the way, and those of owners set no cookie', async () => {
    const { headers } = await call('GET', '/de/account/sign-in');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    for (const path of ['/de', '/de/check', '/de/resume', '/de/account/sign-in']) {
      expect((await call('GET', path)).headers.get('Set-Cookie'), path).toBeNull();
    }
  });

  it('take no form from another site', async () => {
    const foreign = await send('/de/account/sign-in', {}, { Origin: 'https://evil.example' });
    const hidden = await send('/de/account/sign-in', {}, { Origin: 'null' });
    const crossSite = await send('/de/account/sign-out', {}, { 'Sec-Fetch-Site': 'cross-site' });
    expect([foreign.status, hidden.status, crossSite.status]).toEqual([403, 403, 403]);
  });

  it('lead whoever is not signed in to where that is done, and nowhere else', async () => {
    const own = ['', '/settings', '/password', '/email', '/new-email', '/sessions', '/second-factor'];
    for (const page of [...own, '/organisations/guessed']) {
      for (const method of ['GET', 'POST']) {
        const { status, headers } = await (method === 'GET'
          ? call('GET', `/de/account${page}`)
          : send(`/de/account${page}`, { intent: 'leave' }));
        if (page === '' && method === 'POST') continue;
        expect(status, `${method} ${page}`).toBe(302);
        expect(headers.get('Location')).toBe(
          `/de/account/sign-in?next=${encodeURIComponent(`/de/account${page}`)}`,
        );
      }
    }
    const { text } = await call('GET', `/de/account/sign-in?next=${encodeURIComponent('//evil.example')}`);
    expect(text, 'the form takes along where to go next').not.toContain('name="next"');
  });

  it('say of a wrong sign-in and of an incomplete sign-up what is wrong, without a password in the page', async () => {
    const refused = await send('/en/account/sign-in', { email: 'a@k.example', password: 'a secret of mine' });
    expect(refused.status).toBe(422);
    expect(refused.text).not.toContain('a secret of mine');
    const empty = await send('/en/account/sign-up', {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Please enter your name.');
  });

  it.each(['eva', 'eva@', 'eva@@k.example', 'eva@k', 'eva k@k.example', 'eva@k.example\r\nBcc: x@k.example'])(
    'take nothing for an address that is none: %j',
    async (email) => {
      const form = { name: 'Eva', email, newPassword: 'sieben alte Hobel', organisation: 'X', kind: 'other' };
      const { status, text } = await send('/de/account/sign-up', form);
      expect(status).toBe(422);
      expect(text).toContain('Das sieht nicht nach einer E-Mail-Adresse aus.');
    },
  );
});
