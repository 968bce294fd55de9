import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { errorTitleIn } from './error-page.tsx';
import { toShell } from './shell.view-model.ts';

const matches = [{ id: 'root', data: { shell: toShell(translatorFor('de')) } }];
const answer = (status: number, data: unknown) => ({ status, statusText: '', internal: false, data });

describe('the title of an error page', () => {
  it.each([
    ['the storage refuses', answer(503, { code: 'not-saved' }), 'Der Speicher ist gerade gestört'],
    ['the storage cannot be read', answer(503, { code: 'not-read' }), 'Der Speicher ist gerade gestört'],
    ['too many come at once', answer(503, { code: 'busy' }), 'Gerade ist zu viel los'],
    ['an answer says nothing of itself', answer(429, null), 'Gerade ist zu viel los'],
    ['a form was none of ours', answer(400, null), 'Hier ist uns etwas misslungen'],
  ])('says what is the matter where %s', (_what, error, title) => {
    expect(errorTitleIn(matches, error)).toBe(`${title} – KI-Brücke`);
  });

  it('is none where there are no words, or nothing is wrong', () => {
    expect(errorTitleIn([{ id: 'root' }], answer(503, null))).toBeNull();
    expect(errorTitleIn(matches, null)).toBeNull();
  });
});
