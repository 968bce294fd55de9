import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { goesAfter, toHomeView } from './home.view-model.ts';
import { pathsOf } from './paths.ts';

const CODE = '0123456789ABCDEFGHJKMNPQRS';
const UNTOUCHED = { profile: {}, answers: {} };

describe('the card of a code', () => {
  it('says when it goes, as long as nothing is entered', () => {
    const say = (days: number) =>
      toHomeView(translatorFor('de'), {
        ...{ paths: pathsOf('de', CODE), code: CODE, address: 'http://localhost/' },
        goesAfterDays: goesAfter(UNTOUCHED, days),
      }).code.unused;
    expect(say(1)).toContain('innerhalb eines Tages');
    expect(say(3)).toContain('innerhalb von 3 Tagen');
    expect(say(0)).toBeNull();
  });

  it('does not once something is', () => {
    expect(goesAfter({ ...UNTOUCHED, profile: { sector: 'construction' } }, 1)).toBeNull();
    expect(goesAfter({ ...UNTOUCHED, answers: { 'data.digital': { level: 0 } } }, 1)).toBeNull();
  });
});
