import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { goesAfter, toCodeCard } from './code-card.view-model.ts';

const CODE = '0123456789ABCDEFGHJKMNPQRS';
const ADDRESS = `http://localhost/de/a/${CODE}`;
const UNTOUCHED = { profile: {}, answers: {} };

describe('the card of a code', () => {
  it('says when it goes, as long as nothing is entered', () => {
    const say = (days: number) =>
      toCodeCard(translatorFor('de'), {
        ...{ code: CODE, address: ADDRESS },
        goesAfterDays: goesAfter(UNTOUCHED, days),
      }).unused;
    expect(say(1)).toContain('innerhalb eines Tages');
    expect(say(3)).toContain('innerhalb von 3 Tagen');
    expect(say(0)).toBeNull();
  });

  it('does not once something is', () => {
    expect(goesAfter({ ...UNTOUCHED, profile: { sector: 'construction' } }, 1)).toBeNull();
    expect(goesAfter({ ...UNTOUCHED, answers: { 'data.digital': { level: 0 } } }, 1)).toBeNull();
  });

  it.each(LOCALES)('in %s can be sent to oneself, with the address and to nobody in particular', (locale) => {
    const card = toCodeCard(translatorFor(locale), { code: CODE, address: ADDRESS, goesAfterDays: null });
    expect(card.groups.join('')).toBe(CODE);
    const { protocol, pathname, searchParams } = new URL(card.mail.href);
    expect([protocol, pathname]).toEqual(['mailto:', '']);
    expect(searchParams.get('body')).toContain(ADDRESS);
  });
});
