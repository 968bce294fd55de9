import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEmail } from './email.ts';

describe('an e-mail address', () => {
  it('has one spelling', () => {
    expect(canonicalEmail('  Eva.Muster@Kammer.Example ')).toBe('eva.muster@kammer.example');
    expect(canonicalEmail('eva@bäcker.example')).toBe('eva@xn--bcker-gra.example');
    expect(canonicalEmail('ｅva@kammer.example')).toBe('eva@kammer.example');
  });

  it('is nothing else', () => {
    const typed = [
      '',
      'eva',
      'eva@',
      '@kammer.example',
      'eva@kammer',
      'a b@kammer.example',
      'eva@k.example/x',
    ];
    const more = ['eva@k.example\nBcc: x@y.example', '<eva@k.example>', `${'a'.repeat(250)}@k.example`];
    for (const text of [...typed, ...more]) expect(canonicalEmail(text), text).toBeNull();
  });

  it('stays as it is once it is canonical, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const canonical = canonicalEmail(typed);
        if (canonical !== null) expect(canonicalEmail(canonical)).toBe(canonical);
      }),
    );
  });
});
