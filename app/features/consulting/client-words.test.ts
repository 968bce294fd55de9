import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { lastWord, testRunTag } from './client-words.ts';

const german = translatorFor('de');
/** Half past midnight in Berlin. */
const begunAt = new Date('2026-10-17T22:30:00Z');

describe('what a list says of an assessment', () => {
  it('names the day on which it was begun where the operator is, as with the day of a result', () => {
    const draft = { id: 'a', client: 'b', begunAt, testRun: true, outcome: null };
    expect(lastWord(german, draft)).toBe('In Arbeit, begonnen am 18.\u00a0Oktober 2026');
  });

  it('marks a test run and nothing else', () => {
    expect([testRunTag(german, true), testRunTag(german, false)]).toEqual(['Probelauf', null]);
  });
});
